import { expect, it } from 'vitest';
import type { Movie } from '@/lib/catalog/catalog';
import { inOwnOrder } from '@/lib/catalog/own-order';

const film = (title: string, at: string, changes: Partial<Movie> = {}) => ({
  at,
  title: {
    type: 'movie',
    id: title.length,
    title,
    overview: '',
    date: '1927-01-10',
    poster: null,
    backdrop: null,
    genreIds: [],
    rating: 7,
    originalLanguage: 'de',
    tagline: null,
    genres: [{ id: 18, name: 'Drama' }],
    certifications: { DE: '12' },
    cast: [],
    crew: [],
    trailers: [],
    providers: { DE: { link: null, stream: [{ id: 8, name: 'Eight', logo: null }], rent: [], buy: [] } },
    recommendations: [],
    homepage: null,
    runtimeMinutes: 90,
    status: null,
    collection: null,
    ...changes,
  } satisfies Movie,
});

const own = [
  film('Metropolis', '2026-11-01', { runtimeMinutes: 150, rating: 8.1 }),
  film('Aelita', '2026-11-03', { date: '1924-09-25', originalLanguage: 'ru', genres: [], rating: null }),
  film('The General', '2026-11-02', { runtimeMinutes: null, certifications: { DE: '6' }, providers: {} }),
];

it.each([
  ['the newest to them first', {}, ['Aelita', 'The General', 'Metropolis']],
  ['as asked for by name', { sort: 'added' }, ['Aelita', 'The General', 'Metropolis']],
  ['which is what popular means here', { sort: 'popular' }, ['Aelita', 'The General', 'Metropolis']],
  ['the shortest first, and last what nobody knows', { sort: 'runtime' }, ['Aelita', 'Metropolis', 'The General']],
  ['the best first, and last what nobody rated', { sort: 'rating' }, ['Metropolis', 'The General', 'Aelita']],
  ['A to Z', { sort: 'title' }, ['Aelita', 'Metropolis', 'The General']],
  ['by release', { sort: 'newest' }, ['The General', 'Metropolis', 'Aelita']],
  ['of a genre', { genre: [18] }, ['The General', 'Metropolis']],
  ['of two genres', { genre: [18, 35] }, []],
  ['of a year', { year: 1924 }, ['Aelita']],
  ['in a language', { language: 'ru' }, ['Aelita']],
  ['with a certification', { certification: '6' }, ['The General']],
  ['on a service', { provider: [8, 9] }, ['Aelita', 'Metropolis']],
] as const)('%s', (_, state, names) => {
  const found = inOwnOrder(
    own,
    {
      ...state,
      genre: [...('genre' in state ? state.genre : [])],
      provider: [...('provider' in state ? state.provider : [])],
      pages: 1,
    },
    'DE',
  );
  expect(found.map(({ title }) => title)).toEqual(names);
});
