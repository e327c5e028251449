import { expect, test } from 'vitest';
import { ratedKinds } from '@/lib/ratings/certification-age';
import { capTrouble } from '@/lib/ratings/rated-region';

test.each([
  [12, 'PT', true],
  [0, 'HU', true],
  [6, 'PL', true],
  [12, 'AT', false],
  [0, 'IS', false],
  [12, 'XX', false],
  [null, 'AT', true],
  [null, 'XX', true],
])('a cap of %j in %s goes: %j', (ratingCap, region, goes) => {
  expect(capTrouble({ ratingCap, region }) === null).toBe(goes);
});

test.each([
  ['US', ['movie', 'tv']],
  ['JP', ['movie']],
  ['PL', ['tv']],
  ['BE', []],
])('in %s are certified: %j', (region, kinds) => {
  expect(ratedKinds(region)).toEqual(kinds);
});
