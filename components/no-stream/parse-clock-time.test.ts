import { expect, it } from 'vitest';
import { parseClockTime } from '@/components/no-stream/parse-clock-time';
import { clockTime } from '@/components/player/clock-time';

it.each([
  ['41:02', 2462],
  ['1:02:30', 3750],
  ['0:00', 0],
  ['7', 420],
  [' 90:00 ', 5400],
])('reads %s', (text, seconds) => {
  expect(parseClockTime(text)).toBe(seconds);
});

it.each(['', 'soon', '1:75', '1:02:99', '-3', '1:2:3:4', '1.5'])('does not read %j', (text) => {
  expect(parseClockTime(text)).toBeNull();
});

it.each([0, 9, 247, 2462, 3729, 36_000])('reads back what the player writes for %i s', (seconds) => {
  expect(parseClockTime(clockTime(seconds))).toBe(seconds);
});
