import { beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { demoFilms, demoShows } from '@/lib/demo-catalog/catalog-entries';
import { createDemoSource } from '@/lib/demo-catalog/demo-source';
import { personId } from '@/lib/demo-catalog/people';
import { services } from '@/lib/demo-catalog/services';
import { TmdbUnavailableError } from '@/lib/tmdb/errors';

const source = createDemoSource({ today: '2026-11-21' });

const listSchema = z.object({
  page: z.number(),
  results: z.array(
    z.looseObject({
      id: z.number(),
      title: z.string().optional(),
      name: z.string().optional(),
      media_type: z.string().optional(),
    }),
  ),
  total_pages: z.number(),
  total_results: z.number(),
});

async function list(path: string, params: Record<string, string> = {}) {
  return listSchema.parse(await source.get(path, params));
}

async function namesAt(path: string, params: Record<string, string> = {}) {
  const { results } = await list(path, params);
  return results.map(({ title, name }) => title ?? name);
}

describe('every path answers with its shape', () => {
  test.each([
    ['/configuration', { images: { secure_base_url: '/demo/artwork/' } }],
    ['/genre/movie/list', { genres: expect.arrayContaining([{ id: 28, name: 'Action' }]) }],
    ['/genre/tv/list', { genres: expect.arrayContaining([{ id: 10765, name: 'Sci-Fi & Fantasy' }]) }],
    [
      '/certification/movie/list',
      {
        certifications: { US: expect.arrayContaining([expect.objectContaining({ certification: 'PG-13', order: 3 })]) },
      },
    ],
    ['/movie/9000002', { id: 9000002, title: 'Sintel', runtime: 15, release_date: '2010-09-27', status: 'Released' }],
    ['/tv/9100001', { id: 9100001, name: 'Saltmarsh Radio', number_of_seasons: 3, in_production: true }],
    [
      '/tv/9100001/season/1',
      { season_number: 1, episodes: expect.arrayContaining([expect.objectContaining({ episode_number: 8 })]) },
    ],
    [
      '/tv/9100001/season/1/episode/3',
      { name: 'The Marguerite', season_number: 1, episode_number: 3, air_date: '2023-09-29' },
    ],
    [`/person/${personId('Buster Keaton')}`, { name: 'Buster Keaton', birthday: '1895-10-04', deathday: '1966-02-01' }],
  ])('%s', async (path, expected) => {
    expect(await source.get(path, {})).toMatchObject(expected);
  });

  test.each([
    '/trending/all/day',
    '/trending/movie/week',
    '/trending/tv/week',
    '/movie/popular',
    '/tv/popular',
    '/tv/on_the_air',
    '/movie/now_playing',
    '/discover/movie',
    '/discover/tv',
    '/movie/9000027/recommendations',
    '/tv/9100001/recommendations',
  ])('%s is a page', async (path) => {
    const page = await list(path);
    expect(page.page).toBe(1);
    expect(page.results.length).toBeGreaterThan(4);
    expect(page.results.length).toBeLessThanOrEqual(20);
    expect(page.total_pages).toBe(Math.ceil(page.total_results / 20));
  });

  test.each([
    '/movie/1',
    '/movie/9100001',
    '/tv/9000001',
    '/tv/9100001/season/9',
    '/tv/9100001/season/1/episode/99',
    '/tv/9100003/season/1/episode/5',
    '/person/1',
    '/movie/1/recommendations',
    '/movie/sintel',
    '/movie/9000002/',
    '/no/such/path',
    '',
  ])('%s is not found', async (path) => {
    expect(await source.get(path, {})).toBeNull();
  });
});

describe('parts appended', () => {
  test('to a movie', async () => {
    const parts = 'credits,videos,release_dates,watch/providers,recommendations,unknown';
    const movie = await source.get('/movie/9000002', { append_to_response: parts });
    expect(movie).toMatchObject({
      credits: {
        cast: [{ name: 'Halina Reijn', character: 'Sintel' }, { name: 'Thom Hoffman' }],
        crew: [
          { name: 'Colin Levy', job: 'Director' },
          { name: 'Esther Wouda', job: 'Writer' },
        ],
      },
      videos: { results: [{ site: 'YouTube', type: 'Trailer' }] },
      release_dates: { results: expect.arrayContaining([expect.objectContaining({ iso_3166_1: 'DE' })]) },
      'watch/providers': { results: { US: { free: [{ provider_name: 'Open Reel' }] } } },
    });
    expect(movie).toHaveProperty('recommendations.results');
    expect(movie).not.toHaveProperty('unknown');
  });

  test('to a show, seasons among them', async () => {
    const parts = 'aggregate_credits,content_ratings,season/1,season/3,season/77';
    const show = await source.get('/tv/9100001', { append_to_response: parts });
    expect(show).toMatchObject({
      aggregate_credits: { cast: expect.arrayContaining([expect.objectContaining({ name: 'Tilda Okonjo-Hart' })]) },
      content_ratings: {
        results: [
          { iso_3166_1: 'US', rating: 'TV-14' },
          { iso_3166_1: 'DE', rating: '12' },
        ],
      },
      'season/1': { episodes: expect.any(Array) },
      'season/3': { season_number: 3 },
    });
    expect(show).not.toHaveProperty('season/77');
    expect(show).not.toHaveProperty('credits');
  });

  test('to a person', async () => {
    const person = await source.get(`/person/${personId('Charlie Chaplin')}`, {
      append_to_response: 'combined_credits',
    });
    const titles = z
      .object({
        combined_credits: z.object({
          cast: z.array(z.object({ title: z.string(), character: z.string(), media_type: z.literal('movie') })),
          crew: z.array(z.object({ title: z.string(), job: z.string() })),
        }),
      })
      .parse(person).combined_credits;
    expect(titles.cast.map(({ title }) => title)).toEqual(['The Kid', 'The Gold Rush']);
    expect(new Set(titles.crew.map(({ job }) => job))).toEqual(new Set(['Director', 'Writer']));
  });
});

describe('paging', () => {
  test('pages join to the whole list, without repeats', async () => {
    const first = await list('/discover/movie');
    const rest = await Promise.all(
      Array.from({ length: first.total_pages - 1 }, (_, index) => list('/discover/movie', { page: String(index + 2) })),
    );
    const ids = [first, ...rest].flatMap(({ results }) => results.map(({ id }) => id));
    expect(first.results).toHaveLength(20);
    expect(new Set(ids).size).toBe(demoFilms.length);
    expect(ids).toHaveLength(demoFilms.length);
  });

  test('a page past the end is empty', async () => {
    expect(await list('/discover/tv', { page: '500' })).toMatchObject({ page: 500, results: [] });
  });

  test.each(['0', '-1', '501', '1.5', 'two'])('page %s is refused', async (page) => {
    await expect(source.get('/discover/tv', { page })).rejects.toThrow(TmdbUnavailableError);
  });
});

test('trending differs between the day and the week, and is the same on every date', async () => {
  const day = await namesAt('/trending/all/day');
  expect(day).not.toEqual(await namesAt('/trending/all/week'));
  const { results } = await list('/trending/all/day');
  expect(new Set(results.map(({ media_type }) => media_type))).toEqual(new Set(['movie', 'tv']));
});

test('recommendations share a genre and never name the title itself', async () => {
  const { results } = await list('/movie/9000028/recommendations');
  expect(results.map(({ id }) => id)).not.toContain(9000028);
  expect(
    results.every(({ genre_ids }) =>
      z
        .array(z.number())
        .parse(genre_ids)
        .some((id) => id === 27 || id === 14),
    ),
  ).toBe(true);
});

test('services are listed by region', async () => {
  const names = async (params: Record<string, string>) =>
    z
      .object({ results: z.array(z.object({ provider_name: z.string() })) })
      .parse(await source.get('/watch/providers/movie', params))
      .results.map(({ provider_name }) => provider_name);
  expect(await names({ watch_region: 'DE' })).toContain('Freihafen');
  expect(await names({ watch_region: 'US' })).not.toContain('Freihafen');
  expect(await names({})).toHaveLength(Object.keys(services).length);
});

test.each(demoShows.map(({ id, title }) => [title, id] as const))('%s: hints follow the present day', async (_, id) => {
  const { last_air_date } = z.object({ last_air_date: z.string().nullable() }).parse(await source.get(`/tv/${id}`, {}));
  expect(last_air_date === null || last_air_date <= '2026-11-21').toBe(true);
});

describe('without a day of its own', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
    return () => vi.useRealTimers();
  });

  test('the source moves on at midnight, UTC', async () => {
    const living = createDemoSource();
    const airsToday = async () =>
      z
        .object({ last_episode_to_air: z.object({ air_date: z.string(), episode_number: z.number() }) })
        .parse(await living.get('/tv/9100016', {})).last_episode_to_air;
    vi.setSystemTime('2026-11-21T23:59:59Z');
    expect(await airsToday()).toEqual({ air_date: '2026-11-21', episode_number: 5 });
    vi.setSystemTime('2026-11-22T00:00:00Z');
    expect(await airsToday()).toEqual({ air_date: '2026-11-22', episode_number: 5 });
  });
});
