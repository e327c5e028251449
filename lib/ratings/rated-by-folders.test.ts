import { describe, expect, it, test } from 'vitest';
import { allowedBy } from '@/lib/ratings/allowed-by';
import { ageIn, ratedByFolders } from '@/lib/ratings/rated-by-folders';

describe.each([
  ['no rating', null],
  ['a rating of 12', 12],
  ['a rating of 0', 0],
] as const)('in folders with %s', (_, folder) => {
  it.each([
    ['lower than the board’s', { US: 'PG-13' }, { null: 13, 12: 13, 0: 13 }],
    ['higher than the board’s', { US: 'PG' }, { null: 8, 12: 12, 0: 8 }],
    ['of a title that nobody rated', {}, { null: null, 12: 12, 0: 0 }],
    ['of a title that its board left unrated', { US: 'NR' }, { null: null, 12: 12, 0: 0 }],
    ['of a title that another board alone rated higher', { DE: '18' }, { null: null, 12: 18, 0: 18 }],
    ['of a title that another board alone rated lower', { DE: '0' }, { null: null, 12: 12, 0: 0 }],
    ['of a title that two boards rate', { US: 'G', DE: '18' }, { null: 0, 12: 12, 0: 0 }],
  ])('%s', (_, certifications, ages) => {
    const age = ageIn(ratedByFolders(certifications, folder), 'movie', 'US');
    expect(age).toBe(ages[String(folder) as keyof typeof ages]);
  });
});

test.each([
  [{ US: 'G' }, 18, [{ ratingCap: 12, region: 'US' }], false],
  [{ US: 'G' }, 18, [{ ratingCap: 18, region: 'US' }], true],
  [{ US: 'G' }, 18, [], true],
  [{}, 6, [{ ratingCap: 6, region: 'US' }], true],
  [{}, 6, [{ ratingCap: 6, region: 'AT' }], true],
  [
    {},
    6,
    [
      { ratingCap: 12, region: 'US' },
      { ratingCap: 0, region: 'DE' },
    ],
    false,
  ],
])('of %j in folders for %j, with caps %j: %j', (certifications, folder, caps, allowed) => {
  expect(allowedBy(caps)('movie', ratedByFolders(certifications, folder))).toBe(allowed);
});
