import { beforeAll, describe, expect, it } from 'vitest';
import { forgetProfiles } from '@/lib/household/profile-memory';
import { callProgressApi, serveFrom } from './progress-api';
import { sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/** Of the demo catalog: twelve in Germany. */
const SHOW = 9_100_001;
/** Sixteen in Germany. */
const DARK_SHOW = 9_100_010;

/** What is above a profile's cap is touched by none of its acts, whatever they are called. */
describe('acts of a capped profile', () => {
  let test: TestSupabase;
  let ours: TestHousehold;
  let kit: string;

  beforeAll(async () => {
    test = await sharedSupabase('pglite');
    serveFrom(test);
    ours = await test.signUp();
    const row = { household_id: ours.householdId, name: 'Kit', rating_cap: 12, region: 'DE' };
    kit = (await ours.client.from('profiles').insert(row).select('id').single().throwOnError()).data.id;
    forgetProfiles();
  });

  async function codeOf(method: string, address: string, body?: object): Promise<string> {
    const headers = { cookie: `tonight-profile=${kit}` };
    const response = await callProgressApi({ method, address, body, accessToken: ours.accessToken, headers });
    if (!response) throw new Error('no such route');
    return response.ok ? 'ok' : (await response.json()).code;
  }

  const episode = { type: 'tv', season: 1, episode: 1 };
  const acts = [
    { ...episode, position: 30 },
    { ...episode, action: 'set', position: 30 },
    { ...episode, action: 'mark-watched' },
    { ...episode, action: 'mark-unwatched' },
    { type: 'tv', action: 'advance' },
    { type: 'tv', action: 'hide' },
    { type: 'tv', action: 'drop' },
    { type: 'tv', action: 'restore' },
  ];

  it.each(acts)('$action is refused above it, and done below it', async (act) => {
    const perform = (tmdbId: number) => codeOf('PATCH', '/api/progress', { ...act, profileId: kit, tmdbId });
    expect(await perform(SHOW)).toBe('ok');
    expect(await perform(DARK_SHOW)).toBe('above-cap');
  });

  it('taking back what was forgotten is refused above it', async () => {
    const undo = { ...episode, tmdbId: DARK_SHOW, forgetId: '00000000-0000-4000-8000-000000000000' };
    const act = { type: 'tv', tmdbId: SHOW, action: 'restore', profileId: kit, undo };
    expect(await codeOf('PATCH', '/api/progress', act)).toBe('above-cap');
  });
});
