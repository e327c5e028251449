/**
 * Makes the demo's streams, captions, storyboards and manifest: `node scripts/demo-media/make.ts [stream …]`.
 * With names of streams only those are made anew; the manifest always is.
 */
import { mkdir, rm } from 'node:fs/promises';
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

async function makeStream(plan: StreamPlan): Promise<void> {
  const folder = join(target, plan.name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const storyboard = createStoryboard(plan, folder);
  await makeVideo(plan, folder, storyboard.offer);
  await storyboard.write();
  for (const language of plan.audio) await makeSound(plan, folder, language);
  await writeCaptions(plan, folder);
  await writeMasterPlaylist(plan, folder);
}
