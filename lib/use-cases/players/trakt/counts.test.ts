import { expect, it } from 'vitest';
import { readItems } from '@/lib/players/trakt/read-items';
import { countedByType, notFound } from '@/lib/use-cases/players/trakt/counts';

it('names back what was not found as it was sent, by its kind', () => {
  const movie = { title: 'Nowhere', year: 1999, ids: { tmdb: 1 } };
  const missing = readItems({ movies: [movie], shows: [{ title: 'Never', ids: { tvdb: 2 }, year: null }] } as never);
  expect(notFound(missing)).toEqual({
    movies: [movie],
    shows: [{ title: 'Never', ids: { tvdb: 2 } }],
    seasons: [],
    episodes: [],
  });
});

it.each([
  [[], { movies: 0, episodes: 0 }],
  [['movie', 'tv', 'tv'], { movies: 1, episodes: 2 }],
] as const)('counts %j', (types, counts) => expect(countedByType(types.map((type) => ({ type })))).toEqual(counts));
