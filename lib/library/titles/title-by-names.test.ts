import { describe, expect, test } from 'vitest';
import { readName } from '@/lib/library/names/read-name';
import { isOwnId, ownId } from '@/lib/library/titles/own-id';
import { titleByNames } from '@/lib/library/titles/title-by-names';

function keyOf(path: string): string | null {
  const named = readName(path, 'mixed', 2026);
  return named.kind === 'extra' ? null : titleByNames(named).key;
}

describe('a title’s key', () => {
  test.each([
    ['Amélie (2001)/Amélie (2001) 1080p.mkv', 'movie/amelie/2001'],
    ['amelie.2001.720p.mkv', 'movie/amelie/2001'],
    ['Show/Season 1/Show S01E01.mkv', 'tv/show/'],
    ['Show/Season 2/Show.S02E03.mkv', 'tv/show/'],
    ['Fight Club [tmdbid-550].mkv', 'movie/fight club//tmdb:550'],
    ['!!!.mkv', 'movie/!!!/'],
  ])('%s', (path, key) => expect(keyOf(path)).toBe(key));
});

describe('the id of a title of one’s own', () => {
  test('is the same wherever it is made', () =>
    expect(ownId('movie', 'movie/big sea/2019')).toBe(ownId('movie', 'movie/big sea/2019')));
  test('is none of TMDB’s and none of a scenario’s', () => {
    for (let index = 0; index < 5000; index += 1) expect(isOwnId(ownId('tv', `tv/${index}/`, index))).toBe(true);
    expect(isOwnId(1_499_999_999)).toBe(false);
    expect(isOwnId(1_900_000_000)).toBe(false);
  });
  test('is another where one is taken', () => expect(ownId('movie', 'a', 1)).not.toBe(ownId('movie', 'a')));
});
