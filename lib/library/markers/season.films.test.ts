import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, test as bare, beforeAll, describe, expect } from 'vitest';
import { commonStretches } from '@/lib/library/markers/season-stretches';
import { hearsLikeness, printOf, soundPrint } from '@/lib/library/markers/sound-print';
import { onPath } from '@/lib/library/probe/program';
import { louder, music, silence, speech } from '@/lib/testing/made-season';
import { makeEpisode } from '@/lib/testing/make-season';

/* Seasons made here, listened to by the real ffmpeg. */

const ffmpeg = onPath('ffmpeg') ?? '';
const hears = ffmpeg !== '' && (await hearsLikeness(ffmpeg));
/** A machine without it has nothing to make a film with. */
const test = bare.skipIf(!hears);
const CODECS = [
  ['-c:a', 'aac', '-b:a', '64k'],
  ['-c:a', 'ac3'],
  ['-c:a', 'libopus'],
  ['-c:a', 'aac', '-ac', '2'],
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tonight-season-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function found(name: string, episodes: Float32Array[][]) {
  const prints: Uint32Array[] = [];
  for (const [index, sound] of episodes.entries()) {
    const file = path.join(folder, `${name}-${index}.mkv`);
    const picture = `testsrc2=size=64x36:rate=4:duration=600,hue=h=${index * 50}`;
    makeEpisode(ffmpeg, { file, sound, picture, codec: CODECS[index % CODECS.length] ?? [] });
    prints.push(printOf(await soundPrint(ffmpeg, file, { start: 0, audio: [] }, { from: 0, seconds: 600 })));
  }
  return commonStretches(prints);
}

describe('the theme of a season is found within a second', () => {
  test.each([
    ['wherever it begins and however loud it is', 30, [0.4, 61.3, 12, 103.7], [1, 0.3, 0.6, 1.2]],
    ['from the first moment on', 24, [0, 0, 0, 0], [1, 0.5, 1, 0.7]],
    ['short', 15.5, [33.3, 4.7, 80], [1, 0.5, 1]],
    ['long', 110, [5, 47, 20], [0.8, 1, 0.5]],
  ])(
    '%s',
    async (name, seconds, begins, loud) => {
      const theme = music(seconds, name.length);
      const all = await found(
        name,
        begins.map((begin, index) => [
          speech(begin, index + 10),
          louder(theme, loud[index] ?? 1),
          speech(60, index + 30),
        ]),
      );
      for (const [index, begin] of begins.entries()) {
        const common = all[index];
        expect(common?.confidence, `episode ${index}`).toBeGreaterThan(0.5);
        expect(Math.abs((common?.start ?? -9) - begin), `episode ${index} begins at ${common?.start}`).toBeLessThan(1);
        const end = begin + seconds;
        expect(Math.abs((common?.end ?? -9) - end), `episode ${index} ends at ${common?.end} of ${end}`).toBeLessThan(
          1,
        );
      }
    },
    120_000,
  );
});

test('and one with which the files end', async () => {
  const theme = music(16, 3);
  const all = await found(
    'ending',
    [8, 13, 10.5, 9].map((begin, index) => [speech(begin, index + 40), theme]),
  );
  for (const [index, begin] of [8, 13, 10.5, 9].entries()) {
    expect(Math.abs((all[index]?.start ?? -9) - begin), `episode ${index}: ${all[index]?.start}`).toBeLessThan(1);
    expect(Math.abs((all[index]?.end ?? -9) - begin - 16), `episode ${index}: ${all[index]?.end}`).toBeLessThan(1);
  }
}, 120_000);

describe('no theme is found', () => {
  test.each<[string, (index: number) => Float32Array[]]>([
    ['in speech alone', (index) => [speech(120, index + 1)]],
    [
      'in music that is another each time',
      (index) => [speech(20, index + 50), music(60, index + 60), speech(30, index)],
    ],
    ['in silence', (index) => [speech(20 + index, index + 70), silence(40), speech(40, index + 80)]],
  ])(
    '%s',
    async (name, sound) => {
      expect(await found(name, [0, 1, 2, 3].map(sound))).toEqual([null, null, null, null]);
    },
    120_000,
  );
});
