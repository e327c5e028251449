import { describe, expect, it } from 'vitest';
import { exampleEpisode } from '@/components/gallery/examples';
import { CatalogUnavailableError } from '@/lib/catalog/errors';
import { episodeBefore } from '@/lib/use-cases/progress/episode-before';

/** A show by the numbers of each season's aired episodes. */
function showWith(seasons: Record<number, number[]>) {
  return {
    regularSeasons: async () =>
      Object.keys(seasons)
        .map(Number)
        .filter((number) => number > 0)
        .map((number) => ({ number, airedCount: seasons[number]?.length ?? 0 })),
    airedInSeason: async (_show: number, season: number) =>
      seasons[season]?.map((number) => exampleEpisode({ season, number })) ?? null,
  };
}

const SHOW = showWith({ 0: [1], 1: [1, 2], 2: [1, 3], 3: [], 4: [1] });

describe('episodeBefore', () => {
  it.each([
    ['in its season', 1, 2, { season: 1, episode: 1 }],
    ['past a number that is left out', 2, 3, { season: 2, episode: 1 }],
    ['the last of the season before', 2, 1, { season: 1, episode: 2 }],
    ['over a season of which nothing has aired', 4, 1, { season: 2, episode: 3 }],
    ['none before a show’s first', 1, 1, null],
    ['none before a special', 0, 1, null],
    ['one that is no first, where the catalog does not list it', 1, 9, { season: -1, episode: -1 }],
    ['the same in a season it does not know', 7, 1, { season: -1, episode: -1 }],
  ])('is %s', async (_, season, episode, before) => {
    expect(await episodeBefore(SHOW, { type: 'tv', tmdbId: 7, season, episode })).toEqual(before);
  });

  it('asks nothing of a film', async () => {
    const never = () => Promise.reject(new Error('asked'));
    const film = { type: 'movie', tmdbId: 1, season: 0, episode: 0 } as const;
    expect(await episodeBefore({ airedInSeason: never, regularSeasons: never }, film)).toBeNull();
  });

  it('does not guess while the catalog is away', async () => {
    const away = () => Promise.reject(new CatalogUnavailableError('unauthorized'));
    const first = { type: 'tv', tmdbId: 7, season: 1, episode: 1 } as const;
    await expect(episodeBefore({ ...SHOW, airedInSeason: away }, first)).rejects.toBeInstanceOf(
      CatalogUnavailableError,
    );
  });
});
