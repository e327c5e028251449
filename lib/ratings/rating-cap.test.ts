import { expect, test } from 'vitest';
import { ratingCapsOf } from '@/lib/ratings/rating-cap';

const grownUp = { ratingCap: null, region: 'US' };
const teenager = { ratingCap: 13, region: 'US' };
const child = { ratingCap: 6, region: 'DE' };
const together = { ...child, caps: [teenager, child] };

test.each([
  ['whoever is chosen', [grownUp, child], grownUp, []],
  ['a chosen child', [grownUp, teenager, child], child, [child]],
  ['a group, which is everyone in it', [grownUp], together, [teenager, child]],
  ['nobody, in a household with children', [grownUp, teenager, child], null, [teenager, child]],
  ['nobody, among grown-ups', [grownUp], null, []],
  ['nobody, in a household of nobody', [], null, []],
])('keeps to %s', (_, profiles, active, caps) => {
  expect(ratingCapsOf(profiles, active)).toEqual(caps);
});
