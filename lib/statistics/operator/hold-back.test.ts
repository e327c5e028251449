import { expect, it } from 'vitest';
import { heldBack } from '@/lib/statistics/operator/hold-back';

const sums = (viewers: number, counts: number[]) => ({
  type: 'movie' as const,
  tmdbId: 1,
  season: 0,
  episode: 0,
  viewers,
  starts: viewers,
  completed: counts[0] ?? 0,
  share: 500,
  seconds: 600,
  heat: counts,
  again: counts,
  reached: counts,
  stops: counts,
});

it.each([0, 1, 2])('tells nothing of a title that %i people saw', (viewers) => {
  expect(heldBack(sums(viewers, [viewers]))).toBeNull();
});

it.each([
  [3, [3, 2, 1, 0], [3, null, null, null]],
  // Two of four: the other two would be known as well. Three of four leaves one.
  [4, [4, 3, 2], [4, null, null]],
  [5, [5, 4, 3, 2], [5, null, null, null]],
  [9, [9, 8, 7, 6, 3, 2, 0], [9, null, null, 6, 3, null, null]],
])('of %i people it tells of counts %j no more than %j', (viewers, counts, told) => {
  const figures = heldBack(sums(viewers, counts));
  expect(figures).toMatchObject({ viewers, completed: told[0], heat: told, again: told, reached: told, stops: told });
});
