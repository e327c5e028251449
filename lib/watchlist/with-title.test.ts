import { expect, it } from 'vitest';
import { MAX_WATCHLIST, type WatchlistEntry } from '@/lib/watchlist/schema';
import { withTitle } from '@/lib/watchlist/with-title';

const entry = (tmdbId: number): WatchlistEntry => ({
  ...{ type: 'movie', tmdbId, profileId: 'ada', position: tmdbId, addedAt: '' },
  ...{ title: `Film ${tmdbId}`, poster: null, backdrop: null },
});
const listOf = (length: number) => Array.from({ length }, (_, index) => entry(index + 1));
const film = (tmdbId: number) => ({ type: 'movie' as const, tmdbId, title: `Film ${tmdbId}` });

it.each<[string, number, number | undefined, number[]]>([
  ['on top', 9, undefined, [9, 1, 2, 3]],
  ['at a position', 9, 2.5, [1, 2, 9, 3]],
  ['that is there: it stays', 3, undefined, [1, 2, 3]],
])('puts a title %s', (_, tmdbId, at, after) => {
  expect(withTitle(listOf(3), 'ada', film(tmdbId), at).map((each) => each.tmdbId)).toEqual(after);
});

it.each([
  ['takes one more below the limit', MAX_WATCHLIST - 1, MAX_WATCHLIST],
  ['takes no more at the limit', MAX_WATCHLIST, MAX_WATCHLIST],
])('a list %s', (_, before, after) => {
  expect(withTitle(listOf(before), 'ada', film(100_000))).toHaveLength(after);
});

it('belongs to who puts it there', () => {
  expect(withTitle([], 'device', film(1))).toMatchObject([{ profileId: 'device', position: -1, poster: null }]);
});
