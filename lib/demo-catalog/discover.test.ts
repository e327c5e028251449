import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { demoFilms } from '@/lib/demo-catalog/catalog-entries';
import { createDemoSource } from '@/lib/demo-catalog/demo-source';
import { services } from '@/lib/demo-catalog/services';

const source = createDemoSource({ today: '2026-11-21' });

const listSchema = z.object({
  page: z.number(),
  results: z.array(
    z.object({
      id: z.number(),
      title: z.string().optional(),
      name: z.string().optional(),
      media_type: z.string().optional(),
    }),
  ),
  total_results: z.number(),
});

async function list(path: string, params: Record<string, string> = {}) {
  return listSchema.parse(await source.get(path, params));
}

async function namesAt(path: string, params: Record<string, string> = {}) {
  const { results } = await list(path, params);
  return results.map(({ title, name }) => title ?? name);
}

describe('discover', () => {
  const all = demoFilms.length;

  test.each<[string, Record<string, string>, (film: (typeof demoFilms)[number]) => boolean]>([
    [
      'all of several genres',
      { with_genres: '35,10749' },
      ({ genres }) => genres.includes('Comedy') && genres.includes('Romance'),
    ],
    [
      'any of several genres',
      { with_genres: '37|10402' },
      ({ genres }) => genres.includes('Western') || genres.includes('Music'),
    ],
    ['no such genre', { without_genres: '16' }, ({ genres }) => !genres.includes('Animation')],
    ['a year', { primary_release_year: '1926' }, ({ date }) => date.startsWith('1926')],
    [
      'a range of days',
      { 'primary_release_date.gte': '1940-01-01', 'primary_release_date.lte': '1949-12-31' },
      ({ date }) => date.startsWith('194'),
    ],
    ['a language', { with_original_language: 'de' }, ({ language }) => language === 'de'],
    ['a country', { with_origin_country: 'SE' }, ({ countries }) => countries.includes('SE')],
    ['a certification', { certification_country: 'US', certification: 'R' }, ({ rated }) => rated[0] === 'R'],
    [
      'certifications up to',
      { certification_country: 'DE', 'certification.lte': '6' },
      ({ rated }) => rated[1] === '0' || rated[1] === '6',
    ],
    ['votes', { 'vote_count.gte': '1000', 'vote_average.gte': '8' }, ({ score }) => score[1] >= 1000 && score[0] >= 8],
    ['a runtime', { 'with_runtime.lte': '15' }, ({ minutes }) => minutes !== null && minutes <= 15],
  ])('by %s', async (_, params, expected) => {
    const { total_results, results } = await list('/discover/movie', params);
    const wanted = demoFilms.filter(expected);
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.length).toBeLessThan(all);
    expect(total_results).toBe(wanted.length);
    const ids = new Set(wanted.map(({ id }) => id));
    expect(results.every(({ id }) => ids.has(id))).toBe(true);
  });

  test('by service and region', async () => {
    const on = (watch_region: string, service: number) =>
      list('/discover/movie', { watch_region, with_watch_providers: String(service) });
    expect((await on('US', services['kino-cellar'].id)).total_results).toBeGreaterThan(5);
    expect((await on('DE', services.freihafen.id)).total_results).toBeGreaterThan(0);
    expect((await on('US', services.freihafen.id)).total_results).toBe(0);
    expect((await on('FR', services.lanternbox.id)).total_results).toBe(0);
    const either = await list('/discover/tv', {
      watch_region: 'US',
      with_watch_providers: `${services.harbor.id}|${services.lanternbox.id}`,
    });
    expect(either.total_results).toBeGreaterThan(8);
  });

  test('shows by what airs in a span of days', async () => {
    const week = { 'air_date.gte': '2026-11-15', 'air_date.lte': '2026-11-21' };
    expect(await namesAt('/discover/tv', week)).toEqual(
      expect.arrayContaining(['Saltmarsh Radio', 'Half Past Clever', 'Tomorrow Desk']),
    );
    expect(await namesAt('/discover/tv', week)).not.toContain('Four Winters at Kestrel Farm');
    expect(await namesAt('/discover/tv', { first_air_date_year: '2019' })).toEqual(['Four Winters at Kestrel Farm']);
  });

  test.each([
    ['popularity.desc', 'Metropolis'],
    ['primary_release_date.asc', 'A Trip to the Moon'],
    ['primary_release_date.desc', 'Wing It!'],
    ['vote_average.desc', 'The Kid'],
    ['title.asc', 'A Page of Madness'],
    ['nonsense', 'Metropolis'],
  ])('sorted by %s starts with %s', async (sort_by, first) => {
    expect((await namesAt('/discover/movie', { sort_by }))[0]).toBe(first);
  });

  test('an unknown or empty parameter changes nothing', async () => {
    expect(
      (await list('/discover/movie', { include_adult: 'false', with_genres: '', nonsense: '1' })).total_results,
    ).toBe(all);
  });
});
