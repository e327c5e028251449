import { describe, expect, it } from 'vitest';
import type { TitleSummary } from '@/lib/catalog/catalog';
import type { Catalog } from '@/lib/catalog/catalog-interface';
import { CatalogUnavailableError } from '@/lib/catalog/errors';
import { defaultLocale } from '@/lib/catalog/locale';
import { createDemoSource } from '@/lib/demo-catalog/demo-source';
import { type NeutralRow, neutralRow } from '@/lib/imports/neutral-row';
import { createCatalog } from '@/lib/tmdb/create-catalog';
import { createDirectReader } from '@/lib/tmdb/reader';
import { findTitle } from '@/lib/use-cases/imports/find-title';

const demo = createCatalog(createDirectReader(createDemoSource({ today: '2026-11-28' })));
const german = { language: 'de-DE', region: 'DE' };
const SINTEL = 9_000_002;
const SALTMARSH = 9_100_001;

const film = (title: string, more: Partial<NeutralRow> = {}) =>
  neutralRow({ source: 'trakt', type: 'movie', title, ...more });
const show = (title: string, more: Partial<NeutralRow> = {}) =>
  neutralRow({ source: 'trakt', type: 'tv', title, ...more });
const netflix = (title: string) => neutralRow({ source: 'netflix', title });
const find = (row: NeutralRow, changes: Partial<Catalog> = {}, locale = defaultLocale) =>
  findTitle(row, { ...demo, ...changes }, locale);

/** A catalog whose search finds these names, whatever is looked for. */
function finding(...titles: Partial<TitleSummary>[]): Partial<Catalog> {
  return {
    searchTitles: async () => {
      const { items, ...page } = await demo.searchTitles('sintel');
      const [like] = items.flatMap((item) => (item.kind === 'title' ? [item.title] : []));
      if (!like) throw new Error('the demo has no Sintel');
      return { ...page, items: titles.map((title) => ({ kind: 'title', title: { ...like, ...title } })) };
    },
  };
}

describe('a row that names its kind', () => {
  it.each([
    [
      'by TMDB’s number, whatever it is called',
      film('?', { ids: { tmdb: SINTEL } }),
      { type: 'movie', tmdbId: SINTEL },
    ],
    [
      'by its name where that number is of nothing',
      film('Sintel', { ids: { tmdb: 1 } }),
      { type: 'movie', tmdbId: SINTEL },
    ],
    ['by its name and year', film('Sintel', { year: 2010 }), { type: 'movie', tmdbId: SINTEL }],
    ['by a show’s name', show('saltmarsh radio'), { type: 'tv', tmdbId: SALTMARSH }],
  ])('is found %s', async (_, row, title) => {
    expect(await find(row)).toEqual({ kind: 'sure', title });
  });

  it.each([
    ['the film’s own at IMDb', { ids: { imdb: 'tt1727587' } }, 'imdb tt1727587'],
    ['the film’s own at TheTVDB', { ids: { tvdb: 7 } }, 'tvdb 7'],
    ['an episode’s at IMDb', { episodeIds: { imdb: 'tt2' } }, 'imdb tt2'],
    ['an episode’s at TheTVDB', { episodeIds: { tvdb: 8 } }, 'tvdb 8'],
  ])('is found by a number of %s', async (_, ids, known) => {
    const findTitleById: Catalog['findTitle'] = async ({ source, id }) =>
      `${source} ${id}` === known
        ? [
            { type: 'movie', tmdbId: 1 },
            { type: 'tv', tmdbId: SALTMARSH },
          ]
        : [];
    const row = show('of no such name', ids);
    expect(await find(row, { findTitle: findTitleById })).toEqual({
      kind: 'sure',
      title: { type: 'tv', tmdbId: SALTMARSH },
    });
  });

  it('is not what another service’s number leads to, where the profile may not see that', async () => {
    const findTitleById = async () => [{ type: 'tv' as const, tmdbId: SALTMARSH }];
    const row = show('of no such name', { ids: { imdb: 'tt1' } });
    expect(await find(row, { findTitle: findTitleById, getShow: async () => null })).toEqual({ kind: 'not-found' });
  });

  it('is looked for in English, too, where its own language has no such name', async () => {
    const asked: string[] = [];
    const searchTitles: Catalog['searchTitles'] = async (words, page, locale) => {
      asked.push(locale?.language ?? '');
      const found = await demo.searchTitles(words, page, locale);
      return locale?.language === 'de-DE' ? { ...found, items: [] } : found;
    };
    expect(await find(film('Sintel'), { searchTitles }, german)).toEqual({
      kind: 'sure',
      title: { type: 'movie', tmdbId: SINTEL },
    });
    expect(asked).toEqual(['de-DE', 'en-US']);
    expect(await find(film('No film of that name'), { searchTitles })).toEqual({ kind: 'not-found' });
    expect(asked.slice(2)).toEqual(['en-US']);
  });

  describe('of several of its name', () => {
    const both = finding(
      { id: 11, title: 'Metropolis', date: '1927-01-10' },
      { id: 12, title: 'Metropolis', date: '2001-05-26' },
    );
    it.each([
      ['the year of the row', film('Metropolis', { year: 2001 }), 12],
      ['the year in its name', film('Metropolis (1927)'), 11],
      ['the year of the row before that', film('Metropolis (1927)', { year: 2001 }), 12],
    ])('is told by %s', async (_, row, tmdbId) => {
      expect(await find(row, both)).toEqual({ kind: 'sure', title: { type: 'movie', tmdbId } });
    });

    it('is asked of a person where no year tells it', async () => {
      expect(await find(film('Metropolis'), both, german)).toMatchObject({
        kind: 'unsure',
        candidates: [{ id: 11 }, { id: 12 }],
      });
    });
  });
});

describe('a line of Netflix, which says neither film nor show', () => {
  it.each([
    ['a show where it names a season', 'Saltmarsh Radio: Season 2: Request Hour', { type: 'tv', tmdbId: SALTMARSH }],
    ['a show where it names an episode of it', 'Saltmarsh Radio: Dead Air', { type: 'tv', tmdbId: SALTMARSH }],
    ['a film of that name', 'Sintel', { type: 'movie', tmdbId: SINTEL }],
    ['a film with a colon in its name', 'Sunrise: A Song of Two Humans', { type: 'movie', tmdbId: 9_000_033 }],
  ])('means %s', async (_, line, title) => {
    expect(await find(netflix(line))).toEqual({ kind: 'sure', title });
  });

  it('means no show that has no such episode', async () => {
    expect(await find(netflix('Saltmarsh Radio: An Episode That Never Was'))).toEqual({ kind: 'not-found' });
  });

  it('leaves a person to choose between a film and a show of its very name', async () => {
    const both = finding(
      { type: 'movie', id: SINTEL, title: 'Sintel' },
      { type: 'tv', id: SALTMARSH, title: 'Sintel' },
    );
    expect(await find(netflix('Sintel'), both)).toMatchObject({
      kind: 'unsure',
      candidates: [
        { type: 'movie', id: SINTEL },
        { type: 'tv', id: SALTMARSH },
      ],
    });
  });

  it('leaves a person to choose between a film with a colon and an episode', async () => {
    const line = 'Saltmarsh Radio: Dead Air';
    const found = finding(
      { type: 'movie', id: SINTEL, title: line },
      { type: 'tv', id: SALTMARSH, title: 'Saltmarsh Radio' },
    );
    expect(await find(netflix(line), found)).toMatchObject({
      kind: 'unsure',
      candidates: [{ title: 'Sintel' }, { title: 'Saltmarsh Radio' }],
    });
  });

  it('is asked of a person where only some of its names are like it', async () => {
    const some = finding({ type: 'movie', id: 5, title: 'Sintel Returns' });
    expect(await find(netflix('Sintel'), some)).toMatchObject({ kind: 'unsure', candidates: [{ id: 5 }] });
  });
});

it('does not guess while the catalog is away', async () => {
  const away = async () => Promise.reject(new CatalogUnavailableError('unavailable'));
  await expect(find(film('Sintel'), { searchTitles: away })).rejects.toBeInstanceOf(CatalogUnavailableError);
  await expect(find(film('?', { ids: { tmdb: SINTEL } }), { getMovie: away })).rejects.toBeInstanceOf(
    CatalogUnavailableError,
  );
});
