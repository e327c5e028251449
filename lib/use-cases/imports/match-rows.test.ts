import { describe, expect, it } from 'vitest';
import type { Catalog } from '@/lib/catalog/catalog-interface';
import { defaultLocale } from '@/lib/catalog/locale';
import type { TitleKey } from '@/lib/catalog/title-key';
import { createDemoSource } from '@/lib/demo-catalog/demo-source';
import { type NeutralRow, neutralRow } from '@/lib/imports/neutral-row';
import { createCatalog } from '@/lib/tmdb/create-catalog';
import { createDirectReader } from '@/lib/tmdb/reader';
import { matchRow, readKnownTitle } from '@/lib/use-cases/imports/match-rows';

const demo = createCatalog(createDirectReader(createDemoSource({ today: '2026-11-28' })));
const FILM = { type: 'movie', tmdbId: 9_000_002 } as const;
/** Three seasons of eight episodes. */
const SHOW = { type: 'tv', tmdbId: 9_100_001 } as const;

async function match(
  title: TitleKey,
  said: Partial<NeutralRow>,
  { dayFirst = false, changes = {} as Partial<Catalog> } = {},
) {
  const catalog = { ...demo, ...changes };
  const known = await readKnownTitle(title, catalog, defaultLocale);
  if (!known) throw new Error('the demo has no such title');
  const row = neutralRow({ source: 'trakt', title: '', type: title.type, ...said });
  return matchRow({ number: 3, told: row }, known, 'ada', dayFirst, catalog);
}

it('knows nothing of a title that the profile may not see', async () => {
  const hidden = { ...demo, getMovie: async () => null, getShow: async () => null };
  expect(await readKnownTitle(FILM, hidden, defaultLocale)).toBeNull();
  expect(await readKnownTitle(SHOW, hidden, defaultLocale)).toBeNull();
});

it('says of a film what the ledger wants to know', async () => {
  expect(await match(FILM, { at: '2024-05-03T20:15:00.000Z' })).toEqual({
    ...{ number: 3, state: 'matched', targetId: 'ada', at: '2024-05-03T20:15:00.000Z' },
    item: { ...FILM, season: 0, episode: 0 },
    found: {
      ...{ episodeId: null, duration: 15 * 60, airedOn: '2010-09-27', isDay: false },
      snapshot: expect.objectContaining({ title: 'Sintel', showTitle: null, episodeTitle: null }),
    },
  });
});

it('says of an episode which one it is, and what it is called', async () => {
  expect(await match(SHOW, { season: 2, episode: 2 })).toMatchObject({
    item: { ...SHOW, season: 2, episode: 2 },
    found: {
      episodeId: expect.any(Number),
      duration: 48 * 60,
      snapshot: { title: 'Saltmarsh Radio', showTitle: 'Saltmarsh Radio', episodeTitle: 'Request Hour' },
    },
  });
});

describe('an episode is found', () => {
  const named: Partial<Catalog> = {
    findTitle: async ({ source, id }) => {
      const known = source === 'imdb' ? id === 'tt9' : id === '9';
      return known
        ? [
            { type: 'tv', tmdbId: 1, season: 1, episode: 1 },
            { ...SHOW, season: 2, episode: 1 },
          ]
        : [];
    },
  };
  it.each([
    ['by its place among all', { absolute: 10 }, {}, '2x2'],
    ['by its name', { episodeTitle: 'Dead Air' }, {}, '1x4'],
    ['by what Netflix calls it', { type: null, title: 'Saltmarsh Radio: Season 2: Request Hour' }, {}, '2x2'],
    ['by what Netflix calls it without a season', { type: null, title: 'Saltmarsh Radio: Dead Air' }, {}, '1x4'],
    [
      'by its number at IMDb, where it is numbered otherwise',
      { season: 9, episode: 1, episodeIds: { imdb: 'tt9' } },
      named,
      '2x1',
    ],
    ['by its number at TheTVDB', { season: 9, episode: 1, episodeIds: { tvdb: 9 } }, named, '2x1'],
    ['by neither, where that is another show’s', { season: 9, episode: 1, episodeIds: { imdb: 'tt1' } }, named, null],
    ['by no number that the show does not list', { season: 9, episode: 1 }, {}, null],
    ['by no name that it does not have', { episodeTitle: 'No Such Night' }, {}, null],
    ['by nothing where Netflix names a film', { type: null, title: 'Saltmarsh Radio' }, {}, null],
  ] as [string, Partial<NeutralRow>, Partial<Catalog>, string | null][])('%s', async (_, said, changes, found) => {
    const { state, item } = await match(SHOW, said, { changes });
    expect(item ? `${item.season}x${item.episode}` : null).toBe(found);
    expect(state).toBe(found ? 'matched' : 'not-found');
  });
});

describe('when it was watched', () => {
  it.each([
    [
      'at the time that the file says',
      SHOW,
      { at: '2024-05-03T20:15:00.000Z', day: '2024-05-04' },
      '2024-05-03T20:15:00.000Z',
      false,
    ],
    ['about noon where it says the day alone', FILM, { day: '2024-05-03' }, '2024-05-03T12:00:00.000Z', true],
    ['in the order of the episodes', SHOW, { day: '2024-05-03' }, '2024-05-03T12:03:22.000Z', true],
    ['is not known where it says neither', SHOW, {}, null, false],
  ] as const)('%s', async (_, title, said, at, isDay) => {
    const row = await match(title, { season: 2, episode: 2, ...said });
    expect([row.at, row.found?.isDay]).toEqual([at, isDay]);
  });

  it.each([
    [false, '2024-03-04'],
    [true, '2024-04-03'],
  ])('by the day that comes first: %s', async (dayFirst, day) => {
    const { at } = await match(FILM, { day: '2024-03-04', otherDay: '2024-04-03' }, { dayFirst });
    expect(at?.slice(0, 10)).toBe(day);
  });

  it('by the only reading of a day that has one', async () => {
    const { at } = await match(FILM, { day: '2024-03-14' }, { dayFirst: true });
    expect(at?.slice(0, 10)).toBe('2024-03-14');
  });
});

describe('what is said of a whole title', () => {
  it.each([
    ['a film that is wanted', FILM, 'wanted', -1],
    ['a film that was rated', FILM, 'rated', -2],
    ['a show that is wanted', SHOW, 'wanted', -1],
    ['a show that was rated', SHOW, 'rated', -2],
  ] as const)('is of no episode: %s', async (_, title, kind, number) => {
    const row = await match(title, { kind, season: 1, episode: 1 });
    expect(row.item).toEqual({ ...title, season: number, episode: number });
    expect(row.state).toBe('matched');
  });
});

it.each([
  ['seconds', { position: 300 }, 'matched'],
  ['a share', { share: 0.5 }, 'matched'],
  ['nothing', {}, 'not-found'],
])('a place that says %s is %s', async (_, said, state) => {
  expect(await match(FILM, { kind: 'place', ...said })).toMatchObject({ state });
});
