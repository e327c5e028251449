import { describe, expect, test } from 'vitest';
import type { TitleSummary } from '@/lib/catalog/catalog';
import { type Catalog, createCatalog } from '@/lib/catalog/create-catalog';
import { CatalogUnavailableError } from '@/lib/catalog/errors';
import { keptCatalog } from '@/lib/catalog/kept-catalog';
import { RecentMap } from '@/lib/supabase/recent-map';
import { createDemoSource } from '@/lib/tmdb/demo/demo-source';
import { createDirectReader } from '@/lib/tmdb/reader';

const whole = createCatalog(createDirectReader(createDemoSource({ today: new Date().toISOString().slice(0, 10) })));
const suits = new Set(['G', 'TV-Y', 'TV-G']);
const allows = (_: string, { US = '' }: Readonly<Record<string, string>>) => suits.has(US);
const keep = (catalog: Catalog) => keptCatalog(catalog, allows, new RecentMap(1000));
const kept = keep(whole);

const bigBuckBunny = 9000001;
const sintel = 9000002;
const unrated = 9000016;
const saltmarshRadio = 9100001;
const pim = 9100011;

async function isKept({ type, id }: TitleSummary): Promise<boolean> {
  const title = await (type === 'movie' ? whole.getMovie(id) : whole.getShow(id));
  return title !== null && suits.has(title.certifications.US ?? '');
}

async function expectKept(titles: TitleSummary[]): Promise<void> {
  expect(titles.length).toBeGreaterThan(0);
  for (const title of titles) expect(await isKept(title), title.title).toBe(true);
}

describe('what is above the cap', () => {
  test.each([sintel, unrated, 1])('is no movie (%i)', async (id) => {
    expect(await kept.getMovie(id)).toBeNull();
  });

  test('is no show, season, episode or next episode', async () => {
    expect(await kept.getShow(saltmarshRadio)).toBeNull();
    expect(await kept.getSeason(saltmarshRadio, 1)).toBeNull();
    expect(await kept.getEpisode(saltmarshRadio, 1, 1)).toBeNull();
    expect(await kept.getNextEpisode(saltmarshRadio, null, 'UTC')).toBeNull();
  });

  test('is in no list', async () => {
    await expectKept(await kept.getTrending('all', 'week'));
    await expectKept(await kept.getNowAiring());
    await expectKept((await kept.discover('tv', {})).items);
    await expectKept((await kept.discover('movie', {})).items);
    await expectKept((await kept.getMovie(bigBuckBunny))?.recommendations ?? []);
    const found = await kept.searchTitles('a');
    await expectKept(found.items.flatMap((item) => (item.kind === 'title' ? [item.title] : [])));
    expect(found.totalResults).toBeLessThanOrEqual(found.items.length);
  });

  test('is no certification to choose', async () => {
    expect(await kept.getMovieCertifications()).toEqual(['G']);
  });

  test('is not found by asking for its certification', async () => {
    expect((await kept.discover('movie', { certification: 'R' })).items).toEqual([]);
  });
});

test('what suits is as it was', async () => {
  expect(await kept.getMovie(bigBuckBunny)).toMatchObject({ title: 'Big Buck Bunny' });
  expect((await kept.getSeason(pim, 1))?.episodes.length).toBeGreaterThan(0);
});

test('lists every title that suits, on one page or another', async () => {
  const listed = async (catalog: Catalog, type: 'movie' | 'tv') => {
    const first = await catalog.discover(type, {});
    const rest = await Promise.all(
      Array.from({ length: Math.max(0, first.totalPages - 1) }, (_, index) => catalog.discover(type, {}, index + 2)),
    );
    return [first, ...rest].flatMap(({ items }) => items);
  };
  for (const type of ['movie', 'tv'] as const) {
    const all = await listed(whole, type);
    const verdicts = await Promise.all(all.map(isKept));
    const expected = all.filter((_, index) => verdicts[index]).map(({ id }) => id);
    expect((await listed(kept, type)).map(({ id }) => id).sort()).toEqual(expected.sort());
  }
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
    await expectKept(items);
  });

  test('a list of which nothing could be looked up says so', async () => {
    const mute = keep({ ...whole, getMovie: () => Promise.reject(away), getShow: () => Promise.reject(away) });
    await expect(mute.getTrending('all', 'week')).rejects.toBe(away);
    await expect(mute.getSeason(pim, 1)).rejects.toBe(away);
  });
});
