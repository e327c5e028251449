import { expect, test } from 'vitest';
import { clockText, parseClock } from '@/lib/library/markers/clock';

test.each([
  ['1:05', 65],
  ['0:00', 0],
  [' 62 ', 62],
  ['1:02:03', 3723],
  ['1:05.5', 65.5],
  ['1:05,25', 65.25],
  ['90:00', 5400],
  ['1:60', null],
  ['1:60:00', null],
  ['', null],
  ['1:', null],
  ['-1:00', null],
  ['one', null],
  ['1:00:00:00', null],
  ['1e3', null],
])('%j is %s', (typed, seconds) => expect(parseClock(typed)).toBe(seconds));

test.each([
  [0, '0:00'],
  [65, '1:05'],
  [65.52, '1:05.5'],
  [59.98, '1:00'],
  [3723.4, '1:02:03.4'],
  [-3, '0:00'],
])('%s is shown as %j, which is read again', (seconds, text) => {
  expect(clockText(seconds)).toBe(text);
  expect(parseClock(text)).toBeCloseTo(Math.max(0, seconds), 0);
});
