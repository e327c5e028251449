import { expect, it } from 'vitest';
import { goesOnAt, nextCardFrom } from '@/components/player/next/next-card-timing';

const minutes = (count: number) => count * 60;

it.each([
  ['at the credits', minutes(24), 1350, 1350],
  ['30 s before the end of a short episode', minutes(24), undefined, minutes(24) - 30],
  ['30 s before the end just under 40 minutes', minutes(40) - 1, undefined, minutes(40) - 31],
  ['35 s before the end from 40 minutes', minutes(40), undefined, minutes(40) - 35],
  ['40 s before the end from 50 minutes', minutes(50), undefined, minutes(50) - 40],
  ['at the beginning of a clip shorter than that', 20, undefined, 0],
])('appears %s', (_, duration, creditsStart, from) => {
  expect(nextCardFrom(duration, creditsStart)).toBe(from);
});

it('goes on ten seconds into marked credits, or ten seconds after somebody jumped into them', () => {
  expect(goesOnAt(1350, 1434, 1350)).toBe(1360);
  expect(goesOnAt(1400, 1434, 1350)).toBe(1410);
  expect(goesOnAt(1430, 1434, 1350)).toBe(1434);
});

it('plays an unmarked episode to its end', () => {
  expect(goesOnAt(1404, 1434, undefined)).toBe(1434);
});
