import { expect, it } from 'vitest';
import { ratedRow, ratingOf } from '@/lib/imports/rated-row';

it.each<[unknown, number | undefined, number | null]>([
  ['8', undefined, 8],
  [9, undefined, 9],
  ['8.5', undefined, 8.5],
  ['8,5', undefined, 8.5],
  [' 7 ', undefined, 7],
  ['0', undefined, null],
  ['', undefined, null],
  ['11', undefined, null],
  ['-1', undefined, null],
  ['great', undefined, null],
  [null, undefined, null],
  [{}, undefined, null],
  ['4.5', 5, 9],
  ['0.5', 5, 1],
  ['5', 5, 10],
  ['6', 5, null],
])('%j of %s stars is %s', (value, stars, rating) => {
  expect(ratingOf(value, stars)).toBe(rating);
});

const film = { source: 'trakt' as const, type: 'movie' as const, ids: { tmdb: 949 }, title: 'Heat' };

it('is a row where it comes to a thumb', () => {
  expect([...ratedRow(film, 9)]).toEqual([expect.objectContaining({ kind: 'rated', rating: 9, ids: { tmdb: 949 } })]);
});

it('is left out in the middle, and nothing where nothing was said', () => {
  expect([...ratedRow(film, 6)]).toEqual([{ leftOut: 'rating' }]);
  expect([...ratedRow(film, null)]).toEqual([]);
});
