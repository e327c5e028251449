import { expect, it } from 'vitest';
import type { Movie } from '@/lib/catalog/catalog';
import type { Catalog } from '@/lib/catalog/catalog-interface';
import { CatalogUnavailableError } from '@/lib/catalog/errors';
import { defaultLocale } from '@/lib/catalog/locale';
import type { TitleKey } from '@/lib/catalog/title-key';
import { knownTitles } from '@/lib/use-cases/titles/known-titles';

const films = (count: number): TitleKey[] =>
  Array.from({ length: count }, (_, index) => ({ type: 'movie' as const, tmdbId: index + 1 }));
const limits = { titles: 10, atOnce: 2, withinMs: 200 };

function catalog(answers: {
  movie?: (id: number) => Promise<unknown>;
  ids?: (title: TitleKey) => Promise<{ imdb: string | null; tvdb: number | null }>;
}): Catalog {
  const movie = answers.movie ?? (async (id) => ({ title: `Film ${id}`, date: '1995-12-15' }));
  const ids = answers.ids ?? (async ({ tmdbId }) => ({ imdb: `tt${tmdbId}`, tvdb: null }));
  return { getMovie: movie as (id: number) => Promise<Movie>, getExternalIds: ids } as unknown as Catalog;
}
const away = async () => {
  throw new CatalogUnavailableError('unavailable');
};
const ask = (titles: TitleKey[], answers: Parameters<typeof catalog>[0]) =>
  knownTitles(titles, catalog(answers), defaultLocale, limits);
const [first = { type: 'movie' as const, tmdbId: 1 }] = films(1);
const nothing = { title: null, year: null, imdb: null, tvdb: null };

it('says name, year and ids', async () => {
  expect((await ask([first], {}))(first)).toEqual({ title: 'Film 1', year: 1995, imdb: 'tt1', tvdb: null });
});

it('says what one of them says while the other is away', async () => {
  expect((await ask([first], { ids: away }))(first)).toMatchObject({ title: 'Film 1', imdb: null });
  expect((await ask([first], { movie: away }))(first)).toMatchObject({ title: null, imdb: 'tt1' });
});

it('says nothing, and does not fail, while the catalog is away', async () => {
  expect((await ask(films(5), { movie: away, ids: away }))(first)).toEqual(nothing);
});

it('asks for each title once, and for no more than it may', async () => {
  const asked: number[] = [];
  await ask([...films(20), ...films(20)], {
    movie: async (id) => {
      asked.push(id);
      return null;
    },
  });
  expect(asked).toEqual(films(10).map(({ tmdbId }) => tmdbId));
});

it('waits no longer than it may, and keeps what came in time', async () => {
  const begun = performance.now();
  let asked = 0;
  const known = await ask(films(10), {
    movie: (id) => {
      asked += 1;
      return id === 1 ? Promise.resolve({ title: 'Film 1', date: null }) : new Promise(() => undefined);
    },
  });
  expect(performance.now() - begun).toBeLessThan(2_000);
  expect(known(first)).toMatchObject({ title: 'Film 1', imdb: 'tt1' });
  expect(known({ type: 'movie', tmdbId: 5 })).toEqual(nothing);
  expect(asked).toBeLessThanOrEqual(3);
});
