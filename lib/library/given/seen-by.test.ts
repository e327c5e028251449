import { describe, expect, it, test } from 'vitest';
import { type GivenFolder, isShownTo, sortedFor } from '@/lib/library/given/seen-by';

test.each([
  [null, 'ours', true],
  [null, null, true],
  [['ours'], 'ours', true],
  [['ours', 'others'], 'others', true],
  [['ours'], 'others', false],
  [['ours'], null, false],
  [[], 'ours', false],
  [[], null, false],
])('a folder of %j is shown to %s: %s', (households, household, isShown) => {
  expect(isShownTo({ households }, household)).toBe(isShown);
});

describe('of given folders', () => {
  const folder = (path: string, households: string[] | null, isRemoved = false): GivenFolder => ({
    ...{ path, kind: 'mixed', households, isRemoved, rating: null },
  });
  const given = [
    folder('/all', null),
    folder('/ours', ['ours']),
    folder('/was-ours', ['ours'], true),
    folder('/was-all', null, true),
  ];

  it.each([
    ['ours', ['/all', '/ours'], []],
    ['others', ['/all'], ['/ours', '/was-ours']],
    [null, ['/all'], ['/ours', '/was-ours']],
  ])('%s has and does not learn of', (household, shelf, hidden) => {
    expect(sortedFor(given, household, new Set())).toEqual({ shelf, hidden });
  });

  it('one that the environment gives, too, is everybody’s, and counted once', () => {
    expect(sortedFor(given, 'others', new Set(['/ours', '/was-ours', '/all']))).toEqual({ shelf: [], hidden: [] });
  });
});
