import { expect, it } from 'vitest';
import { isWithinCap, isWithinEach } from '@/lib/ratings/within-cap';

it.each([
  ['below it', 6, 12, true],
  ['at it', 12, 12, true],
  ['above it', 16, 12, false],
  ['unrated: above any', null, 12, false],
  ['unrated, and there is no cap', null, null, true],
  ['rated high, and there is no cap', 18, null, true],
])('an age is within a cap or not: %s', (_, age, cap, isWithin) => {
  expect(isWithinCap(age, cap)).toBe(isWithin);
});

const german = { ratingCap: 12, region: 'DE' };
const american = { ratingCap: 13, region: 'US' };
const grownUp = { ratingCap: null, region: 'FR' };

it.each([
  ['within both', [german, american], { DE: 12, US: 13 }, true],
  ['above the one', [german, american], { DE: 16, US: 13 }, false],
  ['above the other', [german, american], { DE: 12, US: 17 }, false],
  ['rated in one region alone', [german, american], { DE: 12 }, false],
  ['with someone who has no cap and no rating', [german, grownUp], { DE: 6 }, true],
  ['nobody is there', [], {}, true],
])('a title is within every cap or not: %s', (_, caps, ages: Record<string, number>, isWithin) => {
  expect(isWithinEach(caps, (region) => ages[region] ?? null)).toBe(isWithin);
});
