import { expect, test, vi } from 'vitest';
import { mapCollection, mapMovie } from '@/lib/tmdb/map-movie';
import { collectionDetails, movieDetails } from '@/lib/tmdb/schema-movie';

const film = (id: number, release_date: string | null, more: object = {}) => ({
  id,
  title: `Film ${id}`,
  release_date,
  ...more,
});

function films(parts: unknown): number[] {
  return mapCollection(collectionDetails.parse({ id: 7, name: 'All of them', parts }), '').films.map(({ id }) => id);
}

test('films come in the order in which they came out, the undated last', () => {
  expect(
    films([film(3, '2004-01-01'), film(4, null), film(5, ''), film(1, '1999-05-01'), film(2, '2001-02-03')]),
  ).toEqual([1, 2, 3, 4, 5]);
});

test('what cannot be shown is left out, and what comes twice comes once', () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const parts = [film(1, '1999-05-01'), film(1, '1999-05-01'), film(2, '2000-01-01', { adult: true }), { id: 3 }, null];
  expect([films(parts), films(undefined)]).toEqual([[1], []]);
  vi.restoreAllMocks();
});

test.each([
  ['a collection', { id: 7, name: ' All of them ', poster_path: null }, { id: 7, name: 'All of them' }],
  ['none', null, null],
  ['nothing said', undefined, null],
  ['one without a name', { id: 7, name: '' }, null],
  ['one without an id', { name: 'x' }, null],
  ['a text', 'x', null],
])('a film names %s', (_, belongs_to_collection, collection) => {
  expect(mapMovie(movieDetails.parse({ id: 1, title: 'Film', belongs_to_collection }), '').collection).toEqual(
    collection,
  );
});
