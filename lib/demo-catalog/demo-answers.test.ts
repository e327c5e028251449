import { beforeEach, expect, test, vi } from 'vitest';
import type { z } from 'zod';
import { demoFilms, demoShows } from '@/lib/demo-catalog/catalog-entries';
import { buildDemoCatalog } from '@/lib/demo-catalog/demo-catalog';
import { createDemoSource } from '@/lib/demo-catalog/demo-source';
import { movieDetails, movieParts } from '@/lib/tmdb/schema-movie';
import { mixedPage } from '@/lib/tmdb/schema-page';
import { personDetails, personParts } from '@/lib/tmdb/schema-person';
import { certificationList, configuration, genreList, providerList } from '@/lib/tmdb/schema-reference';
import { seasonDetails } from '@/lib/tmdb/schema-season';
import { showDetails, showParts } from '@/lib/tmdb/schema-show';

/* Whatever the demo answers must read like TMDB: nothing may fall out on its way through the same schemas. */

const today = '2026-11-21';
const source = createDemoSource({ today });
const catalog = buildDemoCatalog(today);

beforeEach(() => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  return () => {
    expect(warn.mock.calls, 'items were left out as broken').toEqual([]);
    warn.mockRestore();
  };
});

async function ask<Data>(schema: z.ZodType<Data>, path: string, params: Record<string, string> = {}): Promise<Data> {
  return schema.parse(await source.get(path, params));
}

test.each(demoFilms.map((film) => [film.title, film] as const))('%s', async (_, film) => {
  const movie = await ask(movieDetails, `/movie/${film.id}`, { append_to_response: movieParts });
  expect(movie.credits.cast).toHaveLength(Object.keys(film.cast).length);
  expect(movie.runtime).toBe(film.minutes);
  expect(movie.recommendations.length).toBeGreaterThan(0);
});

test.each(demoShows.map((show) => [show.title, show] as const))('%s', async (_, entry) => {
  const show = await ask(showDetails, `/tv/${entry.id}`, { append_to_response: showParts });
  expect(show.seasons).toHaveLength(catalog.shows.get(entry.id)?.show.seasons.length ?? -1);
  for (const { season_number } of show.seasons) {
    const season = await ask(seasonDetails, `/tv/${entry.id}/season/${season_number}`);
    const written = catalog.shows.get(entry.id)?.show.seasons.find((one) => one.entry.number === season_number);
    expect(season.episodes.map(({ id }) => id)).toEqual(written?.episodes.map(({ id }) => id));
  }
});

test('every person', async () => {
  for (const { id, credits } of catalog.people.values()) {
    const person = await ask(personDetails, `/person/${id}`, { append_to_response: personParts });
    expect(person.combined_credits).toHaveLength(credits.length);
  }
});

test('lists and references', async () => {
  expect((await ask(mixedPage, '/trending/all/week')).results).toHaveLength(20);
  expect((await ask(mixedPage, '/search/multi', { query: 's' })).results).toHaveLength(20);
  expect((await ask(configuration, '/configuration')).imageBase).toBe('/demo/artwork/');
  expect((await ask(genreList, '/genre/movie/list')).genres).toHaveLength(19);
  expect((await ask(providerList, '/watch/providers/tv', { watch_region: 'DE' })).results).toHaveLength(6);
  expect((await ask(certificationList, '/certification/movie/list')).certifications.DE).toHaveLength(5);
});
