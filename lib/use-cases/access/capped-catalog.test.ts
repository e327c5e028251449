import { afterEach, describe, expect, test, vi } from 'vitest';
import type { MediaType, TitleSummary } from '@/lib/catalog/catalog';
import type { Catalog } from '@/lib/catalog/catalog-interface';
import { CatalogUnavailableError } from '@/lib/catalog/errors';
import type { TitleKey } from '@/lib/catalog/title-key';
import { createDemoSource } from '@/lib/demo-catalog/demo-source';
import { RecentMap } from '@/lib/process/recent-map';
import { createCatalog } from '@/lib/tmdb/create-catalog';
import { createDirectReader } from '@/lib/tmdb/reader';
import { cappedCatalog } from '@/lib/use-cases/access/capped-catalog';

const whole = createCatalog(createDirectReader(createDemoSource({ today: new Date().toISOString().slice(0, 10) })));
const suits = new Set(['G', 'TV-Y', 'TV-G']);
const allows = (_: string, { US = '' }: Readonly<Record<string, string>>) => suits.has(US);
const keep = (catalog: Catalog, more = {}) =>
  cappedCatalog(catalog, { allows, known: new RecentMap(1000), ageOnShelf: async () => null, ...more });
const capped = keep(whole);

const bigBuckBunny = 9000001;
const sintel = 9000002;
const unrated = 9000016;
const saltmarshRadio = 9100001;
const pim = 9100011;

async function isWithinCap({ type, id }: TitleSummary): Promise<boolean> {
  const title = await (type === 'movie' ? whole.getMovie(id) : whole.getShow(id));
  return title !== null && suits.has(title.certifications.US ?? '');
}

async function expectWithinCap(titles: TitleSummary[]): Promise<void> {
  expect(titles.length).toBeGreaterThan(0);
  for (const title of titles) expect(await isWithinCap(title), title.title).toBe(true);
}

describe('what is above the cap', () => {
  test.each([sintel, unrated, 1])('is no movie (%i)', async (id) => {
    expect(await capped.getMovie(id)).toBeNull();
  });

  test('is no show, season, episode or next episode', async () => {
    expect(await capped.getShow(saltmarshRadio)).toBeNull();
    expect(await capped.getSeason(saltmarshRadio, 1)).toBeNull();
    expect(await capped.getEpisode(saltmarshRadio, 1, 1)).toBeNull();
    expect(await capped.getNextEpisode(saltmarshRadio, null, new Date().toISOString().slice(0, 10))).toBeNull();
  });

  test('is in no list', async () => {
    await expectWithinCap(await capped.getTrending('all', 'week'));
    await expectWithinCap(await capped.getNowAiring());
    await expectWithinCap((await capped.discover('tv', {})).items);
    await expectWithinCap((await capped.discover('movie', {})).items);
    await expectWithinCap((await capped.getMovie(bigBuckBunny))?.recommendations ?? []);
    const collection = (await whole.getMovie(bigBuckBunny))?.collection?.id ?? 0;
    const films = (await capped.getCollection(collection))?.films ?? [];
    await expectWithinCap(films);
    expect(films.length).toBeLessThan((await whole.getCollection(collection))?.films.length ?? 0);
    const found = await capped.searchTitles('a');
    await expectWithinCap(found.items.flatMap((item) => (item.kind === 'title' ? [item.title] : [])));
    expect(found.totalResults).toBeLessThanOrEqual(found.items.length);
  });

  test('is in no person’s work', async () => {
    const director = (await whole.getMovie(sintel))?.crew.find(({ job }) => job === 'Director')?.personId ?? 0;
    expect((await whole.getPerson(director))?.credits.map(({ title }) => title.id)).toContain(sintel);
    const person = await capped.getPerson(director);
    expect(person?.name).toBe('Colin Levy');
    expect(person?.credits.map(({ title }) => title.id)).not.toContain(sintel);
    expect(await capped.getPerson(1)).toBeNull();
  });

  test('is no certification to choose', async () => {
    expect(await capped.getMovieCertifications()).toEqual(['G']);
  });

  test('is not found by asking for its certification', async () => {
    expect((await capped.discover('movie', { certification: 'R' })).items).toEqual([]);
  });
});

test('what suits is as it was', async () => {
  expect(await capped.getMovie(bigBuckBunny)).toMatchObject({ title: 'Big Buck Bunny' });
  expect((await capped.getSeason(pim, 1))?.episodes.length).toBeGreaterThan(0);
});

test('lists every title that suits, on one page or another', async () => {
  const listed = async (catalog: Catalog, type: MediaType) => {
    const first = await catalog.discover(type, {});
    const rest = await Promise.all(
      Array.from({ length: Math.max(0, first.totalPages - 1) }, (_, index) => catalog.discover(type, {}, index + 2)),
    );
    return [first, ...rest].flatMap(({ items }) => items);
  };
  for (const type of ['movie', 'tv'] as const) {
    const all = await listed(whole, type);
    const verdicts = await Promise.all(all.map(isWithinCap));
    const expected = all.filter((_, index) => verdicts[index]).map(({ id }) => id);
    expect((await listed(capped, type)).map(({ id }) => id).sort()).toEqual(expected.sort());
  }
});

test('what its folder is rated counts on its page and in lists', async () => {
  const asked = { allows: (_: string, said: object) => !Object.values(said).includes('18') };
  const rated = keep(whole, { ...asked, ageOnShelf: async ({ tmdbId }: TitleKey) => (tmdbId === sintel ? 18 : null) });
  expect([await rated.getMovie(sintel), (await rated.getMovie(bigBuckBunny))?.id]).toEqual([null, bigBuckBunny]);
  const listed = (await rated.getTrending('movie', 'week')).map(({ id }) => id);
  expect([listed.includes(sintel), listed.includes(bigBuckBunny)]).toEqual([false, true]);
});

describe('looks up', () => {
  afterEach(() => void vi.useRealTimers());

  /** A catalog that notes which films it was asked for. */
  function noting(more: Partial<Catalog> = {}) {
    const looked: number[] = [];
    const getMovie: Catalog['getMovie'] = async (id) => {
      looked.push(id);
      return whole.getMovie(bigBuckBunny);
    };
    return { looked, catalog: keep({ ...whole, getMovie, ...more }) };
  }

  test('a title once in half an hour', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const [film] = await whole.getTrending('movie', 'week');
    const { looked, catalog } = noting({ getTrending: async () => (film ? [film] : []) });
    const look = async (minutes: number) => {
      vi.setSystemTime(Date.now() + minutes * 60_000);
      await catalog.getTrending('movie', 'week');
      return looked.length;
    };
    expect([await look(0), await look(29), await look(2)]).toEqual([1, 1, 2]);
  });

  test('sixty of all that a person did', async () => {
    const [film] = await whole.getTrending('movie', 'week');
    const work = Array.from({ length: 80 }, (_, id) => ({ title: { ...film, id }, parts: [] }));
    const person = { id: 1, name: 'Somebody', credits: work };
    const { looked, catalog } = noting({ getPerson: async () => person as never });
    expect((await catalog.getPerson(1))?.credits).toHaveLength(60);
    expect(looked).toHaveLength(60);
  });
});

describe('is asked for', () => {
  const nothing = { page: 1, totalPages: 9, totalResults: 180, items: [] };

  test('films up to the highest certification that suits', async () => {
    const asked: unknown[] = [];
    const suiting = keep({
      ...whole,
      getMovieCertifications: async () => ['G', 'TV-G', 'R'],
      discover: async (_, filters) => {
        asked.push(filters.certificationAtMost);
        return nothing;
      },
    });
    await suiting.discover('movie', {});
    expect(asked).toEqual(['TV-G']);
  });

  test('two pages of shows for each, one after the other', async () => {
    const asked: unknown[] = [];
    const paging = keep({
      ...whole,
      discover: async (_, __, page) => {
        asked.push(page);
        return nothing;
      },
    });
    expect((await paging.discover('tv', {})).totalPages).toBe(5);
    await paging.discover('tv', {}, 2);
    expect(asked).toEqual([1, 2, 3, 4]);
  });
});

describe('where the catalog does not answer', () => {
  const away = new CatalogUnavailableError('unavailable');

  test('a title that could not be looked up is left out', async () => {
    const stuttering = keep({
      ...whole,
      getMovie: (id) => (id === bigBuckBunny ? Promise.reject(away) : whole.getMovie(id)),
    });
    const { items } = await stuttering.discover('movie', {});
    expect(items.map(({ id }) => id)).not.toContain(bigBuckBunny);
    await expectWithinCap(items);
  });

  test('a title is there without those like it, where none of these could be looked up', async () => {
    const others = keep({
      ...whole,
      getMovie: (id) => (id === bigBuckBunny ? whole.getMovie(id) : Promise.reject(away)),
      getShow: () => Promise.reject(away),
    });
    expect((await whole.getMovie(bigBuckBunny))?.recommendations.length).toBeGreaterThan(0);
    expect(await others.getMovie(bigBuckBunny)).toMatchObject({ title: 'Big Buck Bunny', recommendations: [] });
    const broken = keep({
      ...whole,
      getShow: () => Promise.reject(new Error('a mistake of ours')),
      getMovie: (id) => (id === bigBuckBunny ? whole.getMovie(id) : Promise.reject(new Error('a mistake of ours'))),
    });
    await expect(broken.getMovie(bigBuckBunny)).rejects.toThrow('a mistake');
  });

  test('a mistake of ours is none of the catalog’s, though other titles of the list could be looked up', async () => {
    const getMovie: Catalog['getMovie'] = (id) =>
      id === sintel ? Promise.reject(new TypeError('a mistake of ours')) : whole.getMovie(id);
    await expect(keep({ ...whole, getMovie }).getTrending('movie', 'week')).rejects.toThrow(TypeError);
  });

  test('a list of which nothing could be looked up says so', async () => {
    const mute = keep({ ...whole, getMovie: () => Promise.reject(away), getShow: () => Promise.reject(away) });
    await expect(mute.getTrending('all', 'week')).rejects.toBe(away);
    await expect(mute.getSeason(pim, 1)).rejects.toBe(away);
  });
});
