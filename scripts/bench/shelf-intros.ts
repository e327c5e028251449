import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { commonStretches } from '@/lib/library/markers/season-stretches';
import { printOf, soundPrint } from '@/lib/library/markers/sound-print';
import { onPath } from '@/lib/library/probe/program';
import { louder, music, randomFrom, silence, speech } from '@/lib/testing/made-season';
import { makeEpisode } from '@/lib/testing/make-season';
import type { Figure } from '@/scripts/bench/figure';

const EPISODES = 4;
const CODECS = [
  ['-c:a', 'aac', '-b:a', '64k'],
  ['-c:a', 'ac3'],
  ['-c:a', 'libopus'],
  ['-c:a', 'aac', '-ac', '2'],
];
/** A mark that is off by no more is where the intro is. */
const EXACT_SECONDS = 1;
const LEAST_CONFIDENCE = 0.5;

/**
 * Of made seasons with a theme, at other places and of other loudness in each episode, the share of episodes whose intro is found
 * within a second; and how many intros are made up in seasons without one. Beside them what is said without looking: the
 * place that the theme has in the first episode.
 */
export async function introFigures(seasons: number): Promise<Figure[]> {
  const ffmpeg = onPath('ffmpeg');
  if (!ffmpeg) throw new Error('There is no ffmpeg here');
  const folder = mkdtempSync(path.join(tmpdir(), 'tonight-bench-intros-'));
  let [right, guessed, wrong, asked] = [0, 0, 0, 0];
  try {
    for (let season = 0; season < seasons; season += 1) {
      const random = randomFrom(season + 1);
      const length = 16 + random() * 60;
      const theme = music(length, 1000 + season);
      const begins = Array.from({ length: EPISODES }, () => (random() < 0.2 ? 0 : random() * 80));
      const episodes = begins.map((begin, episode) => {
        const seed = season * 100 + episode;
        return [speech(begin, seed + 10), louder(theme, 0.3 + random()), speech(60, seed + 50)];
      });
      for (const [episode, common] of (await found(ffmpeg, folder, episodes)).entries()) {
        const begin = begins[episode] ?? 0;
        const isRight = (start: number, end: number) =>
          Math.abs(start - begin) <= EXACT_SECONDS && Math.abs(end - begin - length) <= EXACT_SECONDS;
        asked += 1;
        if (common && common.confidence >= LEAST_CONFIDENCE && isRight(common.start, common.end)) right += 1;
        if (isRight(begins[0] ?? 0, (begins[0] ?? 0) + length)) guessed += 1;
      }
      wrong += (await found(ffmpeg, folder, without(season, random))).filter(
        (common) => common !== null && common.confidence >= LEAST_CONFIDENCE,
      ).length;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return [
    {
      figure: 'shelf.intros_found',
      value: (100 * right) / asked,
      baseline: (100 * guessed) / asked,
      unit: '%',
      target: '>=90',
    },
    { figure: 'shelf.intros_made_up', value: wrong, baseline: asked, unit: 'episodes', target: '<=0' },
  ];
}

/** Music that is another in each episode, silence that is the same, and speech. */
function without(season: number, random: () => number): Float32Array[][] {
  return Array.from({ length: EPISODES }, (_, episode) => {
    const seed = 50_000 + season * 100 + episode;
    return [speech(random() * 40, seed), music(40, seed + 20), silence(20), speech(50, seed + 40)];
  });
}

async function found(ffmpeg: string, folder: string, episodes: Float32Array[][]) {
  const prints: Uint32Array[] = [];
  for (const [episode, sound] of episodes.entries()) {
    const file = path.join(folder, `${episode}.mkv`);
    const picture = `testsrc2=size=64x36:rate=4:duration=600,hue=h=${episode * 50}`;
    makeEpisode(ffmpeg, { file, sound, picture, codec: CODECS[episode % CODECS.length] ?? [] });
    prints.push(printOf(await soundPrint(ffmpeg, file, { start: 0, audio: [] }, { from: 0, seconds: 600 })));
  }
  return commonStretches(prints);
}
