import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CatalogUnavailableError } from '@/lib/catalog/errors';
import { folderSource } from '@/lib/testing/tmdb-stand-in-folder';
import { createCatalog } from '@/lib/tmdb/create-catalog';
import { TmdbUnauthorizedError, TmdbUnavailableError } from '@/lib/tmdb/errors';
import { createDirectReader } from '@/lib/tmdb/reader';
import type { TmdbParams } from '@/lib/tmdb/source-contract';

const folder = folderSource(`${import.meta.dirname}/../testing/tmdb-answers`);
let asked: { path: string; params: TmdbParams }[];

const catalog = createCatalog(
  createDirectReader({
    get(path, params) {
      asked.push({ path, params });
      return folder.get(path, params);
    },
  }),
);
const paths = () => asked.map(({ path }) => path).filter((path) => path !== '/configuration');

beforeEach(() => {
  asked = [];
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => void vi.restoreAllMocks());

describe('a movie', () => {
  test('comes whole in one request', async () => {
    const movie = await catalog.getMovie(1001);
    expect(paths()).toEqual(['/movie/1001']);
    expect(movie).toMatchObject({
      type: 'movie',
      id: 1001,
      title: 'The Lighthouse Ledger',
      overview: 'A keeper counts ships that never arrive.',
      poster: 'https://images.example/t/p/{poster}/ledger.jpg',
      rating: 7.25,
      genres: [{ id: 18, name: 'Drama' }],
      cast: [
        {
          personId: 31,
          name: 'Ada Harbour',
          character: 'Keeper',
          portrait: 'https://images.example/t/p/{profile}/ada.jpg',
        },
        { personId: 33, name: 'Ben Quay', character: null, portrait: null },
      ],
      crew: [{ personId: 41, name: 'Cleo Pier', job: 'Director' }],
    });
  });

  test('has null where the source did not say, or said nonsense', async () => {
    const movie = await catalog.getMovie(1001);
    expect(movie).toMatchObject({ date: null, backdrop: null, runtimeMinutes: null, tagline: null, homepage: null });
  });

  test("is certified as in the region's cinemas, else by any release", async () => {
    expect((await catalog.getMovie(1001))?.certifications).toEqual({ US: 'PG-13', DE: '12' });
  });

  test('has trailers that can be embedded, official ones first', async () => {
    const keys = (await catalog.getMovie(1001))?.trailers.map((trailer) => trailer.key);
    expect(keys).toEqual(['12345', 'fan_1', 'tease-1']);
  });

  test('is offered by each service once, the commonest first', async () => {
    const providers = (await catalog.getMovie(1001))?.providers;
    expect(Object.keys(providers ?? {})).toEqual(['US']);
    expect(providers?.US?.stream.map((provider) => provider.name)).toEqual(['First', 'Second']);
    expect(providers?.US?.rent).toEqual([]);
    expect(providers?.US?.buy[0]?.logo).toBe('https://images.example/t/p/{logo}/shop.jpg');
  });

  test('recommends only what can be shown, without ratings nobody gave', async () => {
    const recommendations = (await catalog.getMovie(1001))?.recommendations;
    expect(recommendations).toMatchObject([{ id: 1002, title: 'Fog Index', date: null, rating: null, genreIds: [18] }]);
  });

  test('of which next to nothing is known is still a page', async () => {
    expect(await catalog.getMovie(1005)).toMatchObject({
      title: 'Nur das Nötigste',
      overview: '',
      date: null,
      cast: [],
      trailers: [],
      certifications: {},
      providers: {},
      recommendations: [],
    });
  });

  test('that does not exist is null', async () => {
    expect(await catalog.getMovie(404)).toBeNull();
  });

  test('whose answer makes no sense is unavailable', async () => {
    await expect(catalog.getMovie(1006)).rejects.toThrow(CatalogUnavailableError);
  });

  test('says as of when it is known', async () => {
    expect(Date.parse((await catalog.getMovie(1001))?.asOf ?? '')).toBeCloseTo(Date.now(), -4);
  });
});

describe('a show', () => {
  test('lists its seasons in order, without those that have no number', async () => {
    const show = await catalog.getShow(2001);
    expect(show?.seasons.map(({ number, episodeCount }) => [number, episodeCount])).toEqual([
      [0, 1],
      [1, 3],
      [2, 0],
    ]);
  });

  test('has its whole cast with their largest parts, its creators, networks and ratings', async () => {
    expect(await catalog.getShow(2001)).toMatchObject({
      cast: [
        { name: 'Finn Buoy', character: 'Captain' },
        { name: 'Gil Keel', character: null },
      ],
      crew: [{ personId: 51, name: 'Eve Wharf', job: 'Creator' }],
      createdBy: ['Eve Wharf'],
      networks: ['Channel Five Point Five'],
      certifications: { US: 'TV-14' },
      episodeRuntimeMinutes: 44,
      lastAirDate: null,
      inProduction: true,
    });
  });

  test('brings its first season along', async () => {
    await catalog.getShow(2001);
    const season = await catalog.getSeason(2001, 1);
    expect(new Set(paths())).toEqual(new Set(['/tv/2001']));
    expect(season).toMatchObject({ number: 1, episodes: [{ number: 1 }, { number: 2 }, { number: 3 }] });
  });
});

describe('a season', () => {
  test('has its episodes in order, with null for what is not known', async () => {
    expect((await catalog.getSeason(2001, 1))?.episodes).toMatchObject([
      {
        id: 9011,
        season: 1,
        airDate: '2025-01-03',
        runtimeMinutes: 44,
        kind: 'standard',
        still: expect.stringContaining('{still}'),
      },
      { id: 9012, airDate: null, runtimeMinutes: null, kind: null, still: null, overview: '' },
      { id: 9013, airDate: '2025-01-17', runtimeMinutes: null },
    ]);
  });

  test('is asked for by itself where it did not come along', async () => {
    expect((await catalog.getSeason(2002, 1))?.episodes).toMatchObject([{ season: 1, name: 'Low water' }]);
    expect(paths()).toEqual(['/tv/2002', '/tv/2002/season/1']);
  });

  test('without episodes is empty, and one that does not exist is null', async () => {
    expect(await catalog.getSeason(2001, 2)).toMatchObject({ number: 2, episodes: [] });
    expect(await catalog.getSeason(2001, 7)).toBeNull();
  });
});

describe('an episode', () => {
  test('is found in its season', async () => {
    expect(await catalog.getEpisode(2001, 1, 2)).toMatchObject({ id: 9012, name: 'Second' });
    expect(paths()).toEqual(['/tv/2001']);
  });

  test('is asked for where its season does not list it', async () => {
    expect(await catalog.getEpisode(2001, 1, 9)).toMatchObject({ id: 9019, season: 1, number: 9, runtimeMinutes: 12 });
    expect(await catalog.getEpisode(2001, 1, 10)).toBeNull();
  });
});

describe('the next episode', () => {
  test('comes from the seasons that decide it', async () => {
    expect(await catalog.getNextEpisode(2001, null, '2026-11-27')).toMatchObject({
      kind: 'next',
      episode: { id: 9011 },
    });
    expect(paths()).not.toContain('/tv/2001/season/2');
    expect(await catalog.getNextEpisode(2001, { season: 1, episode: 3 }, '2026-11-27')).toEqual({
      kind: 'caught_up',
      nextAirDate: null,
    });
    expect(paths()).not.toContain('/tv/2001/season/0');
  });

  test('of a show that does not exist is null', async () => {
    expect(await catalog.getNextEpisode(404, null, '2026-11-27')).toBeNull();
  });
});

describe('lists', () => {
  test('a search finds titles and people, and drops what it does not know', async () => {
    const { items, ...page } = await catalog.searchTitles('harbour');
    expect(items.map((item) => (item.kind === 'title' ? item.title.title : item.person.name))).toEqual([
      'The Lighthouse Ledger',
      'Harbour Nights',
      'Ada Harbour',
    ]);
    expect(page).toEqual({ page: 1, totalPages: 500, totalResults: 24_000 });
  });

  test.each([
    ['a blank search', () => catalog.searchTitles('  \n ')],
    ['a page before the first', () => catalog.searchTitles('harbour', 0)],
    ['a page past what TMDB answers', () => catalog.discover('movie', {}, 501)],
    ['half a page', () => catalog.discover('tv', {}, 1.5)],
  ])('%s is empty without asking', async (_, list) => {
    expect(await list()).toMatchObject({ items: [], totalPages: 0, totalResults: 0 });
    expect(asked).toEqual([]);
  });

  test('what is trending holds no people', async () => {
    expect(await catalog.getTrending('all', 'day')).toMatchObject([{ type: 'tv', id: 2001 }]);
  });

  test('discovering goes on page by page', async () => {
    expect((await catalog.discover('movie', {}, 1)).items).toMatchObject([{ type: 'movie', id: 1001 }]);
    expect((await catalog.discover('movie', {}, 2)).items).toMatchObject([{ id: 1005, title: 'Nur das Nötigste' }]);
    expect(await catalog.discover('tv', {})).toMatchObject({ totalPages: 1, totalResults: 1, items: [{ type: 'tv' }] });
  });

  test('filters are asked in the terms of TMDB', async () => {
    const filters = {
      genreIds: [18, 35],
      year: 2024,
      certification: 'PG',
      providerIds: [8, 9],
      sort: 'rating',
    } as const;
    await catalog.discover('movie', filters, 1, { language: 'de-DE', region: 'DE' });
    expect(asked.find(({ path }) => path === '/discover/movie')?.params).toMatchObject({
      language: 'de-DE',
      with_genres: '18,35',
      primary_release_year: '2024',
      certification_country: 'DE',
      certification: 'PG',
      watch_region: 'DE',
      with_watch_providers: '8|9',
      sort_by: 'vote_average.desc',
    });
  });

  test('shows are not filtered by certification, which TMDB cannot', async () => {
    await catalog.discover('tv', { certification: 'TV-14', year: 2020, language: 'ja', originCountry: 'JP' });
    const params = asked.find(({ path }) => path === '/discover/tv')?.params;
    expect(params).toMatchObject({
      first_air_date_year: '2020',
      with_original_language: 'ja',
      with_origin_country: 'JP',
      sort_by: 'popularity.desc',
    });
    expect(params).not.toHaveProperty('certification');
  });

  test('airing now means an episode within the last seven days', async () => {
    expect(await catalog.getNowAiring()).toMatchObject([{ id: 2001 }]);
    const params = asked.find(({ path }) => path === '/discover/tv')?.params ?? {};
    const days = (Date.parse(params['air_date.lte'] ?? '') - Date.parse(params['air_date.gte'] ?? '')) / 86_400_000;
    expect(days).toBe(7);
  });

  test('genres, services and certifications', async () => {
    expect(await catalog.getGenres('movie')).toEqual([
      { id: 18, name: 'Drama' },
      { id: 35, name: 'Comedy' },
    ]);
    expect((await catalog.getWatchProviders('movie')).map((provider) => provider.name)).toEqual(['First', 'Second']);
    expect(await catalog.getMovieCertifications()).toEqual(['G', 'R']);
    expect(await catalog.getMovieCertifications({ language: 'en', region: 'ZZ' })).toEqual([]);
  });
});

test('a person has every title once, with all they did in it, newest first', async () => {
  const person = await catalog.getPerson(31);
  expect(person).toMatchObject({ name: 'Ada Harbour', birthday: null, placeOfBirth: 'Leith', knownFor: 'Acting' });
  expect(person?.credits.map(({ title, role }) => [title.title, role])).toEqual([
    ['Fog Index', null],
    ['Harbour Nights', 'Guest'],
    ['The Lighthouse Ledger', 'Keeper, Writer'],
  ]);
});

describe('when nobody answers', () => {
  const failing = (error: Error) => createCatalog(() => Promise.reject(error));

  test('a refused token and an absent TMDB are told apart', async () => {
    const refused = failing(new TmdbUnauthorizedError('Invalid API key'));
    await expect(refused.getMovie(1)).rejects.toMatchObject({ reason: 'unauthorized' });
    const absent = failing(new TmdbUnavailableError('timeout', '/movie/1', 'no answer in time'));
    await expect(absent.discover('movie', {})).rejects.toMatchObject({ reason: 'unavailable' });
  });

  test('a mistake of our own stays what it is', async () => {
    await expect(failing(new TypeError('oops')).getMovie(1)).rejects.toThrow(TypeError);
  });

  test('images are where they always were', async () => {
    const read = createDirectReader({
      get: (path, params) =>
        path === '/configuration'
          ? Promise.reject(new TmdbUnavailableError('timeout', path, 'no answer in time'))
          : folder.get(path, params),
    });
    expect((await createCatalog(read).getMovie(1001))?.poster).toBe('https://image.tmdb.org/t/p/{poster}/ledger.jpg');
  });
});
