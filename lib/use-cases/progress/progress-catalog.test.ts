import { describe, expect, it } from 'vitest';
import { CatalogUnavailableError } from '@/lib/catalog/errors';
import { createDemoSource } from '@/lib/demo-catalog/demo-source';
import { createCatalog } from '@/lib/tmdb/create-catalog';
import { createDirectReader } from '@/lib/tmdb/reader';
import { type FactSource, progressCatalog } from '@/lib/use-cases/progress/progress-catalog';

/** Three seasons of eight episodes; of the third, which airs on Fridays, the fourth comes on the 27th. */
const show = 9_100_001;
const unknown = 1;
const catalog = createCatalog(createDirectReader(createDemoSource({ today: '2026-11-28' })));
const facts: FactSource = {
  movie: (id) => catalog.getMovie(id),
  show: (id) => catalog.getShow(id),
  season: async (id, season) => (await catalog.getSeason(id, season))?.episodes ?? null,
  nextEpisode: (today) => (id, place) => catalog.getNextEpisode(id, place, today),
};
const fails = async () => {
  throw new CatalogUnavailableError('unavailable');
};
const away: FactSource = { movie: fails, show: fails, season: fails, nextEpisode: () => fails };
const breaks = async () => {
  throw new Error('a mistake of ours');
};
const broken: FactSource = { movie: breaks, show: breaks, season: breaks, nextEpisode: () => breaks };
const now = new Date('2026-11-27T02:00:00Z');
const of = (source: FactSource, timeZone = 'Europe/Berlin') => progressCatalog(source, { timeZone, now });

describe('what has aired', () => {
  it.each([
    ['Europe/Berlin', [1, 2, 3, 4]],
    // Where it is still Thursday.
    ['America/New_York', [1, 2, 3]],
  ])('is by the day in %s', async (timeZone, numbers) => {
    expect((await of(facts, timeZone).airedInSeason(show, 3))?.map(({ number }) => number)).toEqual(numbers);
  });

  it('is counted for each regular season that is over; of one that runs, its own list knows', async () => {
    expect(await of(facts).regularSeasons(show)).toEqual([
      { number: 1, airedCount: 8 },
      { number: 2, airedCount: 8 },
      { number: 3, airedCount: null },
    ]);
    expect(await of(facts).regularSeasons(unknown)).toBeNull();
  });

  it('is all of a show up to a season, in order', async () => {
    const aired = await of(facts).airedUpTo(show, 2);
    expect(aired?.map(({ season, number }) => `${season}x${number}`)).toEqual(
      [1, 2].flatMap((season) => [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `${season}x${number}`)),
    );
    expect(await of(facts).airedUpTo(unknown, 2)).toBeNull();
  });

  it('is not known of a season while the catalog is away, and a mistake is none of its', async () => {
    expect(await of(away).readAired(show, 1)).toBeNull();
    await expect(of(broken).readAired(show, 1)).rejects.toThrow('a mistake');
  });
});

describe('what is listed', () => {
  it.each([
    ['a film', { type: 'movie', tmdbId: 9_000_001 }, true],
    ['no film', { type: 'movie', tmdbId: unknown }, false],
    ['a show', { type: 'tv', tmdbId: show }, true],
    ['no show', { type: 'tv', tmdbId: unknown }, false],
    ['an episode', { type: 'tv', tmdbId: show, season: 1, episode: 8 }, true],
    ['no episode', { type: 'tv', tmdbId: show, season: 1, episode: 9 }, false],
    ['no season', { type: 'tv', tmdbId: show, season: 9, episode: 1 }, false],
  ] as const)('%s', async (_, key, isListed) => {
    const listed = await of(facts).listed(key);
    expect(listed !== null).toBe(isListed);
    if (listed !== 'unknown' && 'episode' in key)
      expect(listed?.episode?.number).toBe(isListed ? key.episode : undefined);
  });

  it('is not known while the catalog is away, and a mistake is none of its', async () => {
    expect(await of(away).listed({ type: 'movie', tmdbId: 1 })).toBe('unknown');
    await expect(of(broken).listed({ type: 'movie', tmdbId: 1 })).rejects.toThrow('a mistake');
  });
});

it('names a film by itself, an episode by its show, and nothing while it does not know', async () => {
  expect(await of(facts).snapshotOf({ type: 'movie', tmdbId: 9_000_001 })).toMatchObject({ showTitle: null });
  expect(await of(facts).snapshotOf({ type: 'tv', tmdbId: show })).toMatchObject({
    title: 'Saltmarsh Radio',
    showTitle: 'Saltmarsh Radio',
  });
  expect(await of(facts).snapshotOf({ type: 'tv', tmdbId: unknown })).toBeNull();
  expect(await of(away).snapshotOf({ type: 'tv', tmdbId: show })).toBeNull();
});
