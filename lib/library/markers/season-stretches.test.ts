import { describe, expect, it, test } from 'vitest';
import { commonStretches } from '@/lib/library/markers/season-stretches';
import { STEP_SECONDS } from '@/lib/library/markers/stretches';
import { randomFrom } from '@/lib/testing/made-season';

/* Prints made of numbers: each step of its own, but for what is put in. What ffmpeg says of sound is tried with films. */

const steps = (seconds: number) => Math.round(seconds / STEP_SECONDS);

function noise(seconds: number, seed: number): number[] {
  const random = randomFrom(seed);
  return Array.from({ length: steps(seconds) }, () => Math.floor(random() * 2 ** 32));
}

/** As another compression of the same sound: some bits of each step are others. */
function heardAgain(print: number[], seed: number, share = 0.08): number[] {
  const random = randomFrom(seed);
  return print.map((value) => {
    let changed = value;
    for (let bit = 0; bit < 32; bit += 1) if (random() < share) changed ^= 1 << bit;
    return changed >>> 0;
  });
}

const episode = (...parts: number[][]) => Uint32Array.from(parts.flat());

/** Where a theme begins in each episode; null where there is none. */
function season(seconds: number, begins: (number | null)[]): Uint32Array[] {
  const theme = noise(seconds, 7);
  return begins.map((begin, index) =>
    begin === null
      ? episode(noise(300, index + 100))
      : episode(noise(begin, index + 100), heardAgain(theme, index + 300), noise(200, index + 200)),
  );
}

describe('a theme is found', () => {
  test.each([
    ['in every episode, wherever it begins', 30, [0, 61, 5, 120, 0]],
    ['as long as two minutes', 119, [3, 90, 31]],
    ['as short as a quarter of a minute', 16, [3, 90, 31]],
    ['in two episodes', 40, [12, 60]],
    ['where one episode has none', 30, [3, 90, null, 31, 8]],
  ])('%s', (_, seconds, begins) => {
    const found = commonStretches(season(seconds, begins));
    for (const [index, begin] of begins.entries()) {
      if (begin === null) {
        expect(found[index]).toBeNull();
        continue;
      }
      expect(found[index]?.confidence, `episode ${index}`).toBeGreaterThan(0.5);
      expect(Math.abs((found[index]?.start ?? 0) - begin), `episode ${index}`).toBeLessThan(1);
    }
  });
});

describe('nothing is found', () => {
  const same = (print: number[], count = 4) =>
    Array.from({ length: count }, (_, index) => heardAgain(print, index, 0.02));
  const hum = Array.from({ length: steps(40) }, () => 0x2d36a1c4);
  test.each([
    ['where nothing is the same', season(30, [null, null, null, null])],
    ['of what is shorter', season(9, [5, 60, 30])],
    ['of what is hardly shorter', season(13.5, [5, 60, 30])],
    ['of what is longer: the same film twice', same(noise(300, 5)).map((print) => episode(print))],
    ['of silence or a hum', [1, 2, 3, 4].map((seed) => episode(noise(20 * seed, seed), hum, noise(60, seed + 10)))],
    ['of one episode', season(30, [10])],
    ['of empty ones', [new Uint32Array(), new Uint32Array(), new Uint32Array()]],
    [
      'of sounds that come in another order',
      [1, 2, 3].map((seed) => {
        const random = randomFrom(seed);
        const tones = noise(4, 99);
        return Uint32Array.from({ length: steps(200) }, () => tones[Math.floor(random() * tones.length)] ?? 0);
      }),
    ],
  ])('%s', (_, prints) => {
    expect(commonStretches(prints)).toEqual(prints.map(() => null));
  });
});

it('believes what most episodes have rather than what two share', () => {
  const [theme, scene] = [noise(30, 7), noise(80, 8)];
  const prints = [0, 1, 2, 3, 4].map((index) =>
    episode(
      noise(20, index + 50),
      heardAgain(theme, index),
      index < 2 ? scene : noise(80, index + 70),
      noise(99, index),
    ),
  );
  for (const found of commonStretches(prints)) expect(found?.start).toBeCloseTo(20.4, 0);
});
