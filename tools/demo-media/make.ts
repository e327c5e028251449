/**
 * Makes the demo's streams, captions, storyboards and manifest: `node tools/demo-media/make.ts [stream …]`.
 * With names of streams only those are made anew; the manifest always is.
 */
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeCaptions } from './captions.ts';
import { writeManifest } from './manifest.ts';
import type { StreamPlan } from './plan.ts';
import { writeMasterPlaylist } from './playlist.ts';
import { makeSound } from './sound.ts';
import { createStoryboard } from './storyboard.ts';
import { streamPlans } from './streams/all.ts';
import { makeVideo } from './video.ts';

const target = join(import.meta.dirname, '../../public/demo/media');

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !streamPlans.some((plan) => plan.name === name));
if (unknown.length > 0) {
  console.error(
    `No stream is called ${unknown.join(', ')}. There are ${streamPlans.map((plan) => plan.name).join(', ')}.`,
  );
  process.exit(1);
}

for (const plan of streamPlans.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  console.time(plan.name);
  await makeStream(plan);
  console.timeEnd(plan.name);
}
await writeManifest(streamPlans, target);

/** Made beside the old one and then put in its place, so that an interrupted run breaks nothing. */
async function makeStream(plan: StreamPlan): Promise<void> {
  const unfinished = join(target, `.${plan.name}`);
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  const storyboard = createStoryboard(plan, unfinished);
  await makeVideo(plan, unfinished, storyboard.offer);
  await storyboard.write();
  for (const language of plan.audio) await makeSound(plan, unfinished, language);
  await writeCaptions(plan, unfinished);
  await writeMasterPlaylist(plan, unfinished);

  const finished = join(target, plan.name);
  await rm(finished, { recursive: true, force: true });
  await rename(unfinished, finished);
}
