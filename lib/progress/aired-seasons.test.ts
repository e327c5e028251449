import { describe, expect, test } from 'vitest';
import { type ListedSeason, seasonsToRead } from '@/lib/progress/aired-seasons';

const seasons = (counts: (number | null)[]): ListedSeason[] =>
  counts.map((airedCount, index) => ({ number: index + 1, airedCount }));
const watched = (season: number, count: number) =>
  Array.from({ length: count }, () => ({ season, watchedAt: '2026-01-01T00:00:00.000Z' }));
const forty = seasons([...Array.from({ length: 39 }, () => 10), null]);

describe('seasons to read', () => {
  test.each([
    ['nothing watched: only what the list cannot say', forty, [], null, [40]],
    ['in the middle: that one too', forty, watched(7, 3), 7, [7, 40]],
    [
      'everything before watched: no more than that',
      forty,
      [...watched(1, 10), ...watched(2, 10), ...watched(3, 4)],
      3,
      [3, 40],
    ],
    ['begun and left: it as well', forty, [...watched(2, 1), ...watched(7, 3)], 7, [7, 2, 40]],
    ['everything watched', seasons([10, 10]), [...watched(1, 10), ...watched(2, 10)], 2, [2]],
    ['marked not watched again: nothing', seasons([10, 10]), [{ season: 1, watchedAt: null }], null, []],
    ['specials count for nothing', seasons([10, 10]), watched(0, 5), null, []],
    ['more watched than there is: renumbered', seasons([10, 10, 0]), watched(1, 15), 1, [1, 2]],
    ['watched in a season that is not listed: renumbered', seasons([10, 10]), watched(9, 1), null, [1, 2]],
  ])('%s', (_, listed, places, here, expected) => {
    expect(seasonsToRead(listed, places, here)).toEqual(expected);
  });

  test('never all of a long show, those nearest first', () => {
    const places = forty.flatMap(({ number }) => watched(number, 1));
    const read = seasonsToRead(forty, places, 20);
    expect(read.length).toBeLessThanOrEqual(12);
    expect(read.slice(0, 3).sort()).toEqual([19, 20, 21]);
  });
});
