import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serverEnvironment } from '@/lib/env/server';
import { forgetProfiles } from '@/lib/household/profile-memory';
import { eveningOf } from '@/lib/tonight/evening';
import type { Tonight } from '@/lib/tonight/schema';
import { callRoute, codeOf } from './call-route';
import { serveFrom } from './progress-api';
import { sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/* An evening while the catalog does not answer for one title: a scenario of the door for tests, whose catalog fails on demand. */

const SECRET = 'a-secret-of-a-suite-alone';
const environment = serverEnvironment();

describe('an evening while the catalog is away', () => {
  let test: TestSupabase;
  let ours: TestHousehold;
  let lina: string;
  let show: { type: 'tv'; tmdbId: number };

  beforeAll(async () => {
    test = await sharedSupabase('pglite');
    serveFrom(test);
    environment.testDoor = SECRET;
  });
  beforeEach(async () => {
    ours = await test.signUp();
    const row = { household_id: ours.householdId, name: 'Lina', rating_cap: 18, region: 'US' };
    lina = (await ours.client.from('profiles').insert(row).select('id').single().throwOnError()).data.id;
    forgetProfiles();
    const { tmdbId } = await knock('POST', '/api/test/scenarios', { scenario: 'gap' });
    show = { type: 'tv', tmdbId };
    // Not by the route, which would look the title up, and remember it.
    const key = { household_id: ours.householdId, evening: eveningOf(new Date(), 'UTC') };
    const title = { ...key, media_type: 'tv' as const, tmdb_id: tmdbId };
    await test.admin
      .from('tonight_votes')
      .insert({ ...title, profile_id: ours.profileId })
      .throwOnError();
    await test.admin
      .from('tonight_picks')
      .insert({ ...title, title: 'The Gap' })
      .throwOnError();
  });
  afterAll(() => {
    environment.testDoor = undefined;
    forgetProfiles();
  });

  async function knock(method: string, address: string, body: object) {
    const headers = { 'x-forwarded-for': '127.0.0.1', authorization: `Bearer ${SECRET}` };
    const response = await callRoute(method, address, { body, headers });
    return response.status === 204 ? null : response.json();
  }
  const fail = (fault: 'away' | null) => knock('PUT', `/api/test/scenarios/${show.tmdbId}/fault`, { fault });
  async function act(action: string) {
    const body = { action, ...show, profileId: ours.profileId };
    return codeOf(callRoute('POST', `/api/tonight?profileId=${ours.profileId}`, { as: ours, body }));
  }
  const evening = async (viewer = ours.profileId): Promise<Tonight> =>
    (await callRoute('GET', `/api/tonight?profileId=${viewer}`, { as: ours })).json();

  it('goes on with what is known, and says so', async () => {
    await fail('away');
    const away = await evening();
    expect(away.catalogAway).toBe(true);
    expect(away.cards.length, 'the others are offered').toBeGreaterThan(0);
    expect(away.cards.some(({ tmdbId }) => tmdbId === show.tmdbId)).toBe(false);
    await fail(null);
    expect(await evening()).toMatchObject({ catalogAway: false, picks: [{ ...show, next: { season: 1 } }] });
  });

  it('still shows what was picked, without what is next', async () => {
    await fail('away');
    expect((await evening()).picks).toMatchObject([{ ...show, next: null, target: null, minutesLeft: null }]);
  });

  it('shows to a profile with a cap no pick that cannot be checked', async () => {
    await fail('away');
    expect((await evening(lina)).picks).toEqual([]);
  });

  it('picks nothing that cannot be looked up', async () => {
    await fail('away');
    expect(await act('pick')).toBe('unavailable');
  });
});
