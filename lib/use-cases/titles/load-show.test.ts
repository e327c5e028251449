import { describe, expect, it } from 'vitest';
import type { Catalog } from '@/lib/catalog/catalog-interface';
import { CatalogUnavailableError } from '@/lib/catalog/errors';
import { defaultLocale } from '@/lib/catalog/locale';
import { createDemoSource } from '@/lib/demo-catalog/demo-source';
import { createCatalog } from '@/lib/tmdb/create-catalog';
import { createDirectReader } from '@/lib/tmdb/reader';
import { loadMovie } from '@/lib/use-cases/titles/load-movie';
import { loadOpeningSeason, loadSeason, loadShow } from '@/lib/use-cases/titles/load-show';
import { sharedCatalog } from '@/lib/use-cases/titles/shared-catalog';

const demo = createCatalog(createDirectReader(createDemoSource({ today: '2026-11-28' })));
const locale = defaultLocale;
const from = { catalog: demo, locale };
const changed = (changes: Partial<Catalog>) => ({ catalog: { ...demo, ...changes }, locale });
/** What Next shows its 404 page for. */
const NOT_FOUND = expect.objectContaining({ digest: 'NEXT_HTTP_ERROR_FALLBACK;404' });

const SALTMARSH = '9100001';
/** It has specials alone. */
const MIDWINTER = '9100014';
/** Its third season is announced, and has no episodes. */
const SMALL_MOON = '9100005';

const listed = (...counts: [number, number | null][]) =>
  changed({
    getShow: async (id, asked) => {
      const show = await demo.getShow(id, asked);
      const [like] = show?.seasons ?? [];
      if (!show || !like) throw new Error('the demo has no such show');
      return { ...show, seasons: counts.map(([number, episodeCount]) => ({ ...like, number, episodeCount })) };
    },
  });

describe('a title’s page', () => {
  it.each(['', '0', '-1', '1.5', '9e9', 'sintel', '1', '9000002 '])('is the 404 page at %j', async (id) => {
    await expect(loadMovie(from, id)).rejects.toEqual(NOT_FOUND);
    await expect(loadShow(from, id)).rejects.toEqual(NOT_FOUND);
  });

  it('is of the film or show that its address names', async () => {
    expect((await loadMovie(from, '9000002')).title).toBe('Sintel');
    expect((await loadShow(from, SALTMARSH)).title).toBe('Saltmarsh Radio');
  });

  it('says why the catalog does not answer, to the page of errors', async () => {
    const away = async () => Promise.reject(new CatalogUnavailableError('unauthorized'));
    const refused = expect.objectContaining({ digest: 'catalog-unauthorized' });
    await expect(loadMovie(changed({ getMovie: away }), '9000002')).rejects.toEqual(refused);
    await expect(loadShow(changed({ getShow: away }), SALTMARSH)).rejects.toEqual(refused);
  });

  it.each(['de-DE', 'tlh.US', ''])('is the 404 page in %j, which no page is kept in', (segment) => {
    expect(() => sharedCatalog(segment)).toThrow(NOT_FOUND);
    expect(sharedCatalog('de-DE.AT').locale).toEqual({ language: 'de-DE', region: 'AT' });
  });
});

describe('a show’s page opens with', () => {
  const opens = async (...seasons: [number, number | null][]) =>
    (await loadOpeningSeason(listed(...seasons), SALTMARSH)).shown?.number ?? null;

  it.each([
    [
      'the first regular season, wherever the show lists it',
      [
        [2, 8],
        [0, 1],
        [1, 8],
      ],
      1,
    ],
    [
      'the first that has episodes',
      [
        [1, 0],
        [2, 8],
      ],
      2,
    ],
    [
      'one of which nobody says how many episodes it has',
      [
        [1, null],
        [2, 8],
      ],
      1,
    ],
    [
      'a season without episodes only where it lists no other',
      [
        [0, 1],
        [1, 0],
      ],
      1,
    ],
    ['nothing where it lists no season', [], null],
  ] as [string, [number, number | null][], number | null][])('%s', async (_, seasons, number) => {
    expect(await opens(...seasons)).toBe(number);
  });

  it('its specials, where it has no season', async () => {
    const { shown, firstSeason, isChosen } = await loadOpeningSeason(from, MIDWINTER);
    expect(shown?.number).toBe(0);
    expect(firstSeason?.episodes[0]?.name).toBe('The Letter to Number Eleven');
    expect(isChosen).toBe(false);
  });

  it('no season that is listed and has no page', async () => {
    const { show, shown, firstSeason } = await loadOpeningSeason(changed({ getSeason: async () => null }), SALTMARSH);
    expect([show.title, shown, firstSeason]).toEqual(['Saltmarsh Radio', null, null]);
  });
});

describe('the season that an address names', () => {
  it('is shown, beside the one that a newcomer starts with', async () => {
    const { shown, firstSeason, isChosen } = await loadSeason(from, SALTMARSH, '2');
    expect([shown?.number, shown?.season?.episodes[0]?.name, isChosen]).toEqual([2, 'New Management', true]);
    expect(firstSeason?.episodes[0]?.name).toBe('2:17');
  });

  it('may have no episodes yet', async () => {
    const { shown } = await loadSeason(from, SMALL_MOON, '3');
    expect(shown?.season?.episodes).toEqual([]);
  });

  it.each(['4', '-1', 'two', '01x', ''])('is the 404 page for %j', async (season) => {
    await expect(loadSeason(from, SALTMARSH, season)).rejects.toEqual(NOT_FOUND);
  });

  it('is nothing that a mistake of ours is hidden by', async () => {
    const broken = changed({ getSeason: async () => Promise.reject(new Error('a mistake of ours')) });
    await expect(loadSeason(broken, SALTMARSH, '1')).rejects.toThrow('a mistake');
  });
});
