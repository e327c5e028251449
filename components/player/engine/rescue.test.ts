import { expect, it } from 'vitest';
import { bufferedUpTo, isDry } from '@/components/player/engine/buffered';
import { isOverHole } from '@/components/player/engine/rescue';

/** Buffered from and to, in seconds. */
const ranges = (...list: [number, number][]) => ({
  length: list.length,
  start: (index: number) => list[index]?.[0] ?? 0,
  end: (index: number) => list[index]?.[1] ?? 0,
});
const around = ranges([0, 18], [24, 40]);

it.each([
  ['from the edge of a hole to behind it', 17.95, 24.1, true],
  ['from before what is buffered to its beginning', 23, 24.05, true],
  ['a seek out of what is buffered', 10, 24.1, false],
  ['a seek further than the hole', 18, 33, false],
  ['a seek back', 30, 0.1, false],
  ['a seek to where nothing is buffered', 18, 60, false],
])('tells a step over a hole from a seek: %s', (_, from, to, isStep) => {
  expect(isOverHole(from, to, around)).toBe(isStep);
});

it.each([
  ['a picture and more to come', 3, false, 10, false],
  ['the last picture there is, while it should go on', 2, false, 17.9, true],
  ['the last picture there is, held by the viewer', 2, true, 17.9, false],
  ['no picture at all, and nothing buffered where it stands', 1, true, 20, true],
  ['no picture yet of what is buffered', 1, true, 10, false],
  ['a picture, and no next one yet of what is buffered', 2, false, 10, false],
])('is out of pictures or not with %s', (_, readyState, paused, position, dry) => {
  expect(isDry({ readyState, paused, buffered: { ...around } as TimeRanges }, position)).toBe(dry);
});

it.each([
  [10, 18],
  [23.95, 40],
  [20, 20],
])('finds how far is buffered from %d', (from, to) => {
  expect(bufferedUpTo({ buffered: { ...around } as TimeRanges }, from)).toBe(to);
});
