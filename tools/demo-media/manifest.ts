import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type MediaManifest, mediaManifestSchema } from '../../lib/media/media.ts';
import { captionLabels, captionLanguages } from './captions.ts';
import type { StreamPlan } from './plan.ts';
import { film } from './streams/film.ts';
import { longEpisode } from './streams/long-episode.ts';
import { shortEpisode } from './streams/short-episode.ts';

/** Shows of the demo catalog whose episodes run longer than 35 minutes; the others have the short ones. */
const LONG_EPISODE_SHOWS = [9100001, 9100002, 9100006, 9100008, 9100009, 9100010, 9100012, 9100013, 9100014, 9100018];

/** Titles without a stream, so that the demo also shows what the player page is then good for. */
const WITHOUT_STREAM = ['movie/9000040', 'tv/9100015/*'];

export async function writeManifest(plans: readonly StreamPlan[], folder: string): Promise<void> {
  const manifest = mediaManifestSchema.parse({
    streams: Object.fromEntries(plans.map((plan) => [plan.name, streamOf(plan)])),
    titles: {
      'movie/*': film.name,
      'tv/*': shortEpisode.name,
      ...Object.fromEntries(LONG_EPISODE_SHOWS.map((id) => [`tv/${id}/*`, longEpisode.name])),
      ...Object.fromEntries(WITHOUT_STREAM.map((key) => [key, null])),
    },
  } satisfies MediaManifest);
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

function streamOf(plan: StreamPlan): MediaManifest['streams'][string] {
  return {
    type: 'application/vnd.apple.mpegurl',
    src: `${plan.name}/master.m3u8`,
    durationSeconds: plan.durationSeconds,
    captions: captionLanguages.map((language) => ({
      src: `${plan.name}/captions-${language}.vtt`,
      language,
      label: captionLabels[language],
      kind: 'captions' as const,
    })),
    storyboard: `${plan.name}/storyboard.vtt`,
    chapters: plan.chapters.map(({ start, title }) => ({ start, title })),
    recap: plan.recap,
    intro: plan.intro,
    creditsStart: plan.creditsStart,
  };
}
