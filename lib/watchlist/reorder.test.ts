import { expect, test } from 'vitest';
import { anchorBefore, followerOf, movedBehind, stepTarget } from '@/lib/watchlist/reorder';
import type { WatchlistEntry } from '@/lib/watchlist/schema';

const movie = (tmdbId: number) => ({ type: 'movie', tmdbId }) as const;
const list: WatchlistEntry[] = [1, 2, 3].map((tmdbId) => ({
  ...movie(tmdbId),
  profileId: 'maya',
  position: tmdbId,
  addedAt: '2026-11-20T20:00:00.000Z',
  title: `Title ${tmdbId}`,
  poster: null,
  backdrop: null,
}));

test.each([
  ['to the top', 3, null, [3, 1, 2]],
  ['behind the last', 1, 3, [2, 3, 1]],
  ['behind the one before it', 2, 1, [1, 2, 3]],
  ['behind one that is not there', 2, 9, [1, 2, 3]],
  ['of one that is not there', 9, 1, [1, 2, 3]],
])('a move %s', (_, key, after, order) => {
  const moved = movedBehind(list, movie(key), after === null ? null : movie(after));
  expect(moved.map(({ tmdbId }) => tmdbId)).toEqual(order);
});

test.each([
  [1, 'earlier', undefined],
  [2, 'earlier', null],
  [3, 'earlier', 1],
  [1, 'later', 2],
  [3, 'later', undefined],
  [9, 'later', undefined],
] as const)('one step of %i %s goes behind %j', (key, step, expected) => {
  const target = stepTarget(list, movie(key), step);
  expect(target ? target.tmdbId : target).toBe(expected);
});

test.each([
  [3, null, 1],
  [1, 3, null],
  [2, 1, 3],
] as const)('%i behind %j is followed by %j', (key, after, expected) => {
  const follower = followerOf(list, movie(key), after === null ? null : movie(after));
  expect(follower?.tmdbId ?? null).toBe(expected);
});

test.each([
  [3, 1, null],
  [3, 2, 1],
  [1, 3, 2],
  [2, 3, 1],
  [1, 9, undefined],
] as const)('%i before %i goes behind %j', (key, before, expected) => {
  const anchor = anchorBefore(list, movie(key), movie(before));
  expect(anchor ? anchor.tmdbId : anchor).toBe(expected);
});
