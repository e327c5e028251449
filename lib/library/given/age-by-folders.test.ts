import { describe, expect, it, test } from 'vitest';
import { ageByFolders, ratingFolders } from '@/lib/library/given/age-by-folders';
import type { GivenFolder } from '@/lib/library/given/seen-by';

const folder = (path: string, rating: number | null, more: Partial<GivenFolder> = {}): GivenFolder => ({
  ...{ path, kind: 'mixed', households: null, isRemoved: false, rating },
  ...more,
});

describe('the folders that rate titles', () => {
  const given = [
    folder('/adults', 18),
    folder('/ours', 16, { households: ['ours'] }),
    folder('/unrated', null),
    folder('/removed', 12, { isRemoved: true }),
    folder('/named', 6),
  ];
  it.each([
    ['ours', ['/adults', '/ours', '/removed']],
    ['others', ['/adults', '/removed']],
    [null, ['/adults', '/ours', '/removed']],
  ])('for %s are those that they may learn of, and none of the environment’s', (household, expected) => {
    const found = ratingFolders(given, household, new Set(['/named']));
    expect(found.map(({ path }) => path)).toEqual(expected);
  });
});

const rating = [folder('/adults', 18), folder('/children', 0), folder('/removed', 16, { isRemoved: true })];
const here = (path: string) => ({ folder: path, isThere: true });
const gone = (path: string) => ({ folder: path, isThere: false });

test.each([
  ['nowhere', [], null, null],
  ['in a folder without a rating', [here('/films')], null, null],
  ['in a rated folder', [here('/adults')], 18, 18],
  ['in one that suits all', [here('/children')], 0, 0],
  ['in two rated folders', [here('/children'), here('/adults')], 18, 18],
  ['in a rated folder and one without', [here('/films'), here('/children')], 0, 0],
  ['deleted from a rated folder', [gone('/adults')], null, 18],
  ['deleted from one, and in another', [gone('/adults'), here('/children')], 0, 18],
  ['in a folder that was removed', [here('/removed')], null, 16],
])('a title %s', (_, lying, ofTheCatalog, ofFoldersAlone) => {
  expect(ageByFolders(lying, rating, false)).toBe(ofTheCatalog);
  expect(ageByFolders(lying, rating, true)).toBe(ofFoldersAlone);
});
