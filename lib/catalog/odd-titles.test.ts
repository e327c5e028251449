import { describe, expect, test } from 'vitest';
import type { EpisodePlace } from '@/lib/catalog/title-key';
import { odd, withOddTitles } from '@/lib/testing/tmdb-odd-titles';
import { createCatalog } from '@/lib/tmdb/create-catalog';
import { TmdbUnavailableError } from '@/lib/tmdb/errors';
import { createDirectReader } from '@/lib/tmdb/reader';

const nothing = { get: async () => null };

/** The catalog over the odd titles; paths that start with one of `broken` do not answer. */
function catalogWith(broken: string[] = []) {
  const asked: string[] = [];
  const source = withOddTitles(nothing);
  const catalog = createCatalog(
    createDirectReader({
      async get(path, params) {
        asked.push(path);
        if (broken.some((start) => path.startsWith(start)))
          throw new TmdbUnavailableError('server_error', path, 'broken');
        return source.get(path, params);
      },
    }),
  );
  return { catalog, asked };
}

async function walk(show: number): Promise<string[]> {
  const { catalog } = catalogWith();
  const met: string[] = [];
  let place: EpisodePlace | null = null;
  for (;;) {
    const next = await catalog.getNextEpisode(show, place, '2026-11-27');
    if (next?.kind !== 'next' || met.length > 200) return [...met, next?.kind ?? 'no show'];
    const { season, number, id } = next.episode;
    met.push(`S${season}E${number}`);
    place = { season, episode: number, episodeId: id };
  }
}

test.each([
  [
    'a season without dates between two that aired',
    odd.undatedSeason,
    ['S1E1', 'S1E2', 'S2E1', 'S2E2', 'S3E1', 'S3E2'],
  ],
  ['an ended show without dates', odd.endedUndated, ['S1E1', 'S1E2', 'S1E3']],
  ['two episodes with one id', odd.sharedId, ['S1E1', 'S1E2', 'S1E3']],
  ['specials alone', odd.specialsOnly, ['S0E1', 'S0E2', 'S0E3']],
])('%s: walked from end to end', async (_, show, expected) => {
  expect(await walk(show)).toEqual([...expected, 'caught_up']);
});

describe('one season that does not answer', () => {
  test('leaves the show, its other seasons and its episodes one by one', async () => {
    const { catalog } = catalogWith([`/tv/${odd.long}/season/9`]);
    expect((await catalog.getShow(odd.long))?.seasons).toHaveLength(38);
    expect((await catalog.getSeason(odd.long, 8))?.episodes).toHaveLength(3);
    await expect(catalog.getSeason(odd.long, 9)).rejects.toMatchObject({ reason: 'unavailable' });
  });

  test('keeps nobody from going on in another', async () => {
    const { catalog } = catalogWith([`/tv/${odd.long}/season/9`]);
    const next = (season: number, episode: number, episodeId?: number) =>
      catalog.getNextEpisode(odd.long, { season, episode, episodeId }, '2026-11-27');
    expect(await next(7, 3)).toMatchObject({ kind: 'next', episode: { season: 8, number: 1 } });
    expect(await next(10, 1, 1)).toMatchObject({ kind: 'next', episode: { season: 10, number: 2 } });
    await expect(next(8, 3)).rejects.toMatchObject({ reason: 'unavailable' });
  });
});

test('an episode is asked for by itself where its season does not come', async () => {
  const isSeason = (path: string) => path === '/tv/2001/season/1';
  const alone = { id: 9019, season_number: 1, episode_number: 9, name: 'Alone' };
  const catalog = createCatalog(
    createDirectReader({
      async get(path) {
        if (isSeason(path) || path === '/tv/2001') throw new TmdbUnavailableError('server_error', path, 'broken');
        return path === '/tv/2001/season/1/episode/9' ? alone : null;
      },
    }),
  );
  expect(await catalog.getEpisode(2001, 1, 9)).toMatchObject({ id: 9019, name: 'Alone' });
});

test('a season is worth having where nothing is known of its show', async () => {
  const catalog = createCatalog(
    createDirectReader({
      async get(path) {
        if (path === '/tv/2001') throw new TmdbUnavailableError('server_error', path, 'broken');
        const episodes = [{ id: 1, episode_number: 1, air_date: '2019-01-01' }];
        return path === '/tv/2001/season/2' ? { id: 5, season_number: 2, episodes } : null;
      },
    }),
  );
  expect((await catalog.getSeason(2001, 2))?.episodes).toMatchObject([{ number: 1, airedBy: '2019-01-01' }]);
});
