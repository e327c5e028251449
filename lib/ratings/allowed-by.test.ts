import { describe, expect, test } from 'vitest';
import { allowedBy } from '@/lib/ratings/allowed-by';

const american = { ratingCap: 13, region: 'US' };
const german = { ratingCap: 6, region: 'DE' };

describe('people of two regions watch together', () => {
  test.each([
    ['within both', { US: 'PG-13', DE: '6' }, true],
    ['above the German’s, though America finds it harmless', { US: 'G', DE: '12' }, false],
    ['above the American’s, though Germany finds it harmless', { US: 'R', DE: '0' }, false],
    ['that only America has rated', { US: 'G' }, false],
    ['that only Germany has rated', { DE: '0' }, false],
    ['that nobody has rated', {}, false],
  ])('a film %s', (_, certifications, allowed) => {
    expect(allowedBy([american, german])('movie', certifications)).toBe(allowed);
  });
});

test('a list of one region’s certifications is judged by that region’s caps alone', () => {
  const allows = allowedBy([american, german]);
  expect(allows('movie', { US: 'PG' }, 'US')).toBe(true);
  expect(allows('movie', { US: 'R' }, 'US')).toBe(false);
  expect(allows('movie', { FR: '16' }, 'FR')).toBe(true);
});

test('without a cap everything is allowed', () => {
  expect(allowedBy([])('movie', {})).toBe(true);
});
