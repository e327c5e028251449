import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { MediaType } from '@/lib/catalog/catalog';
import { createDemoSource } from '@/lib/demo-catalog/demo-source';
import { createCatalog } from '@/lib/tmdb/create-catalog';
import { createDirectReader } from '@/lib/tmdb/reader';

// The demo is TMDB-shaped so that what works with it works with TMDB: it goes through the same schemas.
const today = new Date().toISOString().slice(0, 10);
const catalog = createCatalog(createDirectReader(createDemoSource({ today })));

let warnings: string[];
beforeEach(() => {
  warnings = [];
  vi.spyOn(console, 'warn').mockImplementation((line: string) => void warnings.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  expect(warnings).toEqual([]);
});

async function everyTitle(type: MediaType) {
  const first = await catalog.discover(type, {});
  const titles = [...first.items];
  for (let page = 2; page <= first.totalPages; page += 1)
    titles.push(...(await catalog.discover(type, {}, page)).items);
  expect(titles).toHaveLength(first.totalResults);
  return titles;
}

describe('the demo catalog', () => {
  test('has films that belong together, each naming the others, in their order', async () => {
    const collection = await catalog.getCollection((await catalog.getMovie(9000001))?.collection?.id ?? 0);
    expect(collection?.films.map(({ title }) => title)).toEqual([
      'Elephants Dream',
      'Big Buck Bunny',
      'Sintel',
      'Tears of Steel',
    ]);
    for (const { id } of collection?.films ?? []) {
      const movie = await catalog.getMovie(id);
      expect(movie?.collection).toEqual({ id: collection?.id, name: collection?.name });
    }
    expect(await catalog.getCollection(1)).toBeNull();
    expect((await catalog.getMovie(9000017))?.collection).toBeNull();
  });

  test('has 40 films at least, each whole', async () => {
    const films = await everyTitle('movie');
    expect(films.length).toBeGreaterThanOrEqual(40);
    for (const { id, title } of films) {
      const movie = await catalog.getMovie(id);
      expect(movie?.title).toBe(title);
      expect(movie?.overview).not.toBe('');
      expect(movie?.genres.length).toBeGreaterThan(0);
    }
  });

  test('has 15 shows at least, each with every season it lists, in order', async () => {
    const shows = await everyTitle('tv');
    expect(shows.length).toBeGreaterThanOrEqual(15);
    for (const { id } of shows) {
      const show = await catalog.getShow(id);
      for (const { number } of show?.seasons ?? []) {
        const season = await catalog.getSeason(id, number);
        const numbers = season?.episodes.map((episode) => episode.number) ?? [];
        expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
      }
    }
  });

  test('ends every show caught up, or has nothing to watch in order', async () => {
    for (const { id } of await everyTitle('tv')) {
      let answer = await catalog.getNextEpisode(id, null, today);
      let watched = 0;
      for (; answer?.kind === 'next' && watched < 5_000; watched += 1) {
        const { season, number, id: episodeId } = answer.episode;
        // One by one through the first episodes, then in leaps: a daily show is long.
        const leap = watched < 20 ? 0 : 97;
        answer = await catalog.getNextEpisode(
          id,
          { season, episode: number + leap, episodeId: leap ? null : episodeId },
          today,
        );
      }
      expect(['caught_up', 'none']).toContain(answer?.kind);
    }
  });

  test('is searched by title and by person', async () => {
    const [film] = await everyTitle('movie');
    const found = await catalog.searchTitles(film?.title ?? '');
    expect(found.items.some((item) => item.kind === 'title' && item.title.id === film?.id)).toBe(true);
    const cast = (await catalog.getMovie(film?.id ?? 0))?.cast ?? [];
    const person = await catalog.getPerson(cast[0]?.personId ?? 0);
    expect(person?.credits.some(({ title }) => title.id === film?.id)).toBe(true);
  });

  test('has something in every row and every sort', async () => {
    expect(await catalog.getTrending('all', 'day')).not.toHaveLength(0);
    expect(await catalog.getNowAiring()).not.toHaveLength(0);
    expect(await catalog.getGenres('tv')).not.toHaveLength(0);
    expect(await catalog.getWatchProviders('movie')).not.toHaveLength(0);
    expect(await catalog.getMovieCertifications()).not.toHaveLength(0);
    for (const type of ['movie', 'tv'] as const) {
      for (const sort of ['popular', 'newest', 'rating', 'title'] as const) {
        expect((await catalog.discover(type, { sort })).items, `${type} by ${sort}`).not.toHaveLength(0);
      }
    }
  });

  test('keeps its images in its own folder', async () => {
    const posters = (await everyTitle('movie')).flatMap(({ poster }) => poster ?? []);
    expect(posters.length).toBeGreaterThan(30);
    for (const poster of posters) expect(poster).toMatch(/^\/demo\/.*\{poster\}/);
  });
});
