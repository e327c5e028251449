import { expect, it } from 'vitest';
import { instantOf, type Point, secondsOf, type When } from './when.ts';

const NOW = Date.parse('2026-11-27T20:00:00Z');

it.each<[When, string]>([
  [{ days: 1 }, '2026-11-26T20:00:00.000Z'],
  [{ hours: 1, minutes: 30 }, '2026-11-27T18:30:00.000Z'],
  [{ seconds: 5 }, '2026-11-27T19:59:55.000Z'],
  ['2026-01-02T03:04:05Z', '2026-01-02T03:04:05.000Z'],
  [new Date(NOW), '2026-11-27T20:00:00.000Z'],
])('%o is an instant', (when, instant) => {
  expect(new Date(instantOf(when, NOW)).toISOString()).toBe(instant);
});

it('says what is no instant', () => {
  expect(() => instantOf('yesterday', NOW)).toThrow('“yesterday” is no instant');
});

it.each<[Point, number]>([
  [90, 90],
  ['31:00', 1860],
  ['1:02:03', 3723],
  ['0:05', 5],
  [{ minutes: 31 }, 1860],
  [{ hours: 1, seconds: 1 }, 3601],
])('%o is a point in a film', (point, seconds) => {
  expect(secondsOf(point)).toBe(seconds);
});

it.each(['31', '31:0', 'half an hour', '1:2:3', '', Number.NaN, Number.POSITIVE_INFINITY])('“%s” is none', (point) => {
  expect(() => secondsOf(point)).toThrow('no time in a film');
});
