import { expect, it } from 'vitest';
import { watchedBetween } from '@/lib/progress/reporter/watched-seconds';

const from = (position: number, at: number, rate = 1) => ({ position, at, rate });

it.each([
  ['a quarter of a second of ordinary playback', from(10, 0), from(10.25, 250), 0.25],
  ['ten minutes in a background tab that reports rarely', from(10, 0), from(610, 600_000), 600],
  ['eight content seconds in one second at eight times speed', from(10, 0, 8), from(18, 1000, 8), 8],
  ['the faster of two speeds around a change of speed', from(10, 0, 1), from(12, 1000, 2), 2],
  ['a jump forwards', from(10, 0), from(70, 250), 0],
  ['a jump backwards', from(70, 0), from(10, 250), 0],
  ['a stall', from(10, 0), from(10, 5000), 0],
  ['a device that slept for an hour', from(10, 0), from(10.2, 3_600_000), 0.2],
])('counts %s', (_, start, end, seconds) => {
  expect(watchedBetween(start, end)).toBeCloseTo(seconds, 6);
});
