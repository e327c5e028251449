import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CatalogUnavailableError } from '@/lib/catalog/errors';
import { type EpisodeKey, episodeKey } from '@/lib/catalog/title-key';
import { serverEnvironment } from '@/lib/env/server';
import { entryFromReport } from '@/lib/progress/ledger/ledger-entry';
import { recordProgress } from '@/lib/progress/ledger/repository';
import { reportSchema } from '@/lib/progress/report-schema';
import { armFault } from '@/lib/scenarios/faults';
import type { ScenarioName } from '@/lib/scenarios/names';
import type { Role } from '@/lib/testing/access/table';
import { loadEpisodeToWatch, loadMovieToWatch, type WatchPage } from '@/lib/use-cases/watch/load-watch-item';
import { AccessHousehold } from './access/household';
import { inNextRequest } from './access/next-request';
import { callRoute } from './call-route';
import { serveFrom } from './progress-api';
import { sharedSupabase, type TestSupabase } from './test-supabase';

/* The page of the player while the catalog or the store does not answer. The catalog fails on demand, by the door for tests. */

const SECRET = 'a-secret-of-a-suite-alone';
const environment = serverEnvironment();
const ALONE = { start: null, with: undefined, version: null };

describe('the page of the player', () => {
  let test: TestSupabase;
  let household: AccessHousehold;
  let isStoreAway = false;
  let armed: number[] = [];

  beforeAll(async () => {
    test = await sharedSupabase('pglite');
    serveFrom(test, () => isStoreAway);
    environment.testDoor = SECRET;
    household = await AccessHousehold.make(test);
  });
  beforeEach(() => {
    return () => {
      isStoreAway = false;
      for (const id of armed) armFault(id, null);
      armed = [];
    };
  });
  afterAll(() => {
    environment.testDoor = undefined;
  });

  async function scenario(name: ScenarioName): Promise<number> {
    const headers = { 'x-forwarded-for': '127.0.0.1', authorization: `Bearer ${SECRET}` };
    const answer = await callRoute('POST', '/api/test/scenarios', { body: { scenario: name }, headers });
    return (await answer.json()).tmdbId;
  }
  function goAway(id: number) {
    armFault(id, 'away');
    armed.push(id);
  }
  /** A profile has seen ten minutes of it, as a player tells. */
  async function played(profileId: string, key: EpisodeKey, episodeId: number | null = null) {
    const at = new Date().toISOString();
    const { type, tmdbId, season, episode } = key;
    const named =
      type === 'tv' ? { title: 'A Show', showTitle: 'A Show', episodeTitle: 'The Third' } : { title: 'A Film' };
    const report = reportSchema.parse({
      ...{ profileId, type, tmdbId, ...(type === 'tv' && { season, episode }), episodeId },
      ...{ position: 600, duration: 3000, secondsPlayed: 600, sequence: 1, observedAt: at, sentAt: at },
      ...{ sessionId: randomUUID(), deviceId: randomUUID(), snapshot: { ...named, still: '/{still}/3.jpg' } },
    });
    await recordProgress(test.admin, [entryFromReport(report, Date.now())]);
  }
  async function load(role: Role, key: EpisodeKey): Promise<WatchPage | null> {
    const page = key.type === 'movie' ? loadMovieToWatch : loadEpisodeToWatch;
    const { result } = await inNextRequest(household.cookiesOf(role), () => page(key, ALONE));
    return result as WatchPage | null;
  }
  const inShow = async () => episodeKey({ type: 'tv', tmdbId: await scenario('gap'), season: 1, episode: 2 });
  const filmOf = async () => episodeKey({ type: 'movie', tmdbId: await scenario('mixedRegions') });

  it('goes on with a film that was begun, by what its place knows', async () => {
    const key = await filmOf();
    await played(household.ids.ada, key);
    goAway(key.tmdbId);
    const page = await load('adult', key);
    expect(page?.item).toMatchObject({ title: 'A Film', startsAt: 600, recommendations: [], upNext: { kind: 'none' } });
    expect(page?.otherWays).toMatchObject({ runtimeMinutes: null, providers: undefined, isMissing: false });
  });

  it('goes on with an episode that was begun, and offers nothing around it', async () => {
    const key = await inShow();
    await played(household.ids.ada, key, 77);
    goAway(key.tmdbId);
    const page = await load('adult', key);
    expect(page?.item).toMatchObject({
      ...{ title: 'A Show', key: { ...key, episodeId: 77 }, startsAt: 600, artwork: '/{still}/3.jpg' },
      ...{ episode: { name: 'The Third' }, snapshot: { showTitle: 'A Show', episodeTitle: 'The Third' } },
      ...{ upNext: { kind: 'none' }, episodesAround: null, welcomeBack: null, recommendations: [] },
    });
  });

  it('takes an episode’s id of nobody where its place has none', async () => {
    const key = await inShow();
    await played(household.ids.ada, key);
    goAway(key.tmdbId);
    expect((await load('adult', key))?.item.key.episodeId).toBeNull();
  });

  it.each([
    ['a film', filmOf],
    ['an episode', inShow],
  ])('is none of %s that was not begun', async (_, make) => {
    const key = await make();
    goAway(key.tmdbId);
    await expect(load('adult', key)).rejects.toThrow(CatalogUnavailableError);
    await expect(load('no profile', key)).rejects.toThrow(CatalogUnavailableError);
  });

  it.each([
    ['a film', filmOf],
    ['an episode', inShow],
  ])('is none of %s for a profile with a cap, though it was begun', async (_, make) => {
    const key = await make();
    await played(household.ids.lina, key);
    goAway(key.tmdbId);
    await expect(load('child', key)).rejects.toThrow(CatalogUnavailableError);
  });

  it('is none while the store does not answer: whose place it is cannot be asked', async () => {
    const key = await filmOf();
    await played(household.ids.ada, key);
    expect((await load('adult', key))?.item.startsAt).toBe(600);
    isStoreAway = true;
    await expect(load('adult', key)).rejects.toThrow();
  });
});
