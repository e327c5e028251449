import { expect, it } from 'vitest';
import { delayWords, steppedDelay } from '@/components/player/captions/caption-delay';

it.each([
  [0, 1, 0.1],
  [0.2, 1, 0.3],
  [0.1, -1, 0],
  [-0.7, -1, -0.8],
  [60, 1, 60],
  [-60, -1, -60],
])('a delay of %s s, %s steps on, is %s s', (delay, steps, expected) => {
  expect(steppedDelay(delay, steps)).toBe(expected);
});

it.each([
  [0, 'In time'],
  [0.3, '0.3 s later'],
  [-12, '12.0 s earlier'],
])('a delay of %s s is “%s”', (delay, words) => {
  expect(delayWords(delay)).toBe(words);
});
