import { expect, test } from 'vitest';
import { ratingCapOf } from '@/lib/household/rating-cap';

const grownUp = { ratingCap: null, region: 'US' };
const teenager = { ratingCap: 13, region: 'US' };
const child = { ratingCap: 6, region: 'DE' };

test.each([
  ['whoever is chosen', [grownUp, child], grownUp, grownUp],
  ['a chosen child', [grownUp, child], child, child],
  ['nobody, in a household with children', [grownUp, teenager, child], null, child],
  ['nobody, among grown-ups', [grownUp], null, null],
  ['nobody, in a household of nobody', [], null, null],
])('keeps to %s', (_, profiles, active, cap) => {
  expect(ratingCapOf(profiles, active)).toBe(cap);
});
