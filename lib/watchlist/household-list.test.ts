import { expect, test } from 'vitest';
import type { MediaType } from '@/lib/catalog/catalog';
import { householdList } from '@/lib/watchlist/household-list';
import type { WatchlistEntry } from '@/lib/watchlist/schema';

function entry(profileId: string, tmdbId: number, day: number, type: MediaType = 'movie'): WatchlistEntry {
  const addedAt = `2026-11-${String(day).padStart(2, '0')}T20:00:00.000Z`;
  return { profileId, type, tmdbId, position: 0, addedAt, title: `Title ${tmdbId}`, poster: null, backdrop: null };
}

const shape = (entries: WatchlistEntry[]) => householdList(entries).map(({ tmdbId, wantedBy }) => [tmdbId, wantedBy]);

test.each<[string, WatchlistEntry[], [number, string[]][]]>([
  ['nobody wants anything', [], []],
  [
    'what was added last comes first',
    [entry('maya', 1, 1), entry('maya', 2, 3)],
    [
      [2, ['maya']],
      [1, ['maya']],
    ],
  ],
  [
    'what two want comes before what one wants',
    [entry('maya', 1, 1), entry('jonas', 1, 2), entry('maya', 2, 9)],
    [
      [1, ['maya', 'jonas']],
      [2, ['maya']],
    ],
  ],
  ['whoever wanted it first is named first', [entry('jonas', 1, 5), entry('maya', 1, 4)], [[1, ['maya', 'jonas']]]],
  [
    'a movie and a show of one number are two titles',
    [entry('maya', 7, 1, 'movie'), entry('jonas', 7, 2, 'tv')],
    [
      [7, ['jonas']],
      [7, ['maya']],
    ],
  ],
])('%s', (_, entries, expected) => {
  expect(shape(entries)).toEqual(expected);
});
