import { beforeEach, describe, expect, it } from 'vitest';
import { deleteProfile, listActingProfiles } from '@/lib/household/repository';
import { insertToken, revokeCalendars } from '@/lib/household/tokens/repository';
import type { TokenPurpose } from '@/lib/household/tokens/token';
import { attemptLimiters } from '@/lib/http/attempt-limit';
import { hashOfSecret, newPersonalToken } from '@/lib/http/personal-token';
import { comingUpOf } from '@/lib/use-cases/coming-up/coming-up-of';
import { callProgressApi, serveFrom } from './progress-api';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/** Of the demo's catalog: one episode airs today, the next a week later; rated TV-14. */
const AIRS_TODAY = 9_100_016;
/** Its third season is announced without a day. */
const RETURNS = 9_100_005;
/** For all ages, every Saturday. */
const FOR_ALL = 9_100_011;

describe.each(DATABASE_KINDS)('coming up (%s)', (kind) => {
  let test: TestSupabase;
  let ours: TestHousehold;

  beforeEach(async () => {
    attemptLimiters.forget();
    test = await sharedSupabase(kind);
    serveFrom(test);
    ours = await test.signUp();
  });

  async function act(body: Record<string, unknown>): Promise<void> {
    const whole = { profileId: ours.profileId, type: 'tv', ...body };
    const address = '/api/progress';
    const answer = await callProgressApi({ method: 'PATCH', address, body: whole, accessToken: ours.accessToken });
    expect(answer?.status).toBe(200);
  }
  const upTo = (tmdbId: number, season: number, episode: number) =>
    act({ tmdbId, action: 'mark-watched', scope: 'up-to-here', season, episode });
  async function list(tmdbId: number): Promise<void> {
    const row = {
      profile_id: ours.profileId,
      media_type: 'tv' as const,
      tmdb_id: tmdbId,
      position: tmdbId,
      title: 'x',
    };
    await test.admin.from('watchlist').insert(row).throwOnError();
  }
  async function profile() {
    const found = (await listActingProfiles(test.admin, ours.householdId)).find(({ id }) => id === ours.profileId);
    if (!found) throw new Error('there is no profile');
    return found;
  }
  async function told() {
    const { items, today, followed } = await comingUpOf(await profile());
    const what = items.map(({ showId, day, season, episodes }) => [
      showId,
      day === null ? 'returns' : day === today ? 'today' : 'then',
      `S${season} E${episodes[0]?.number ?? '-'}`,
    ]);
    return { followed, what };
  }
  async function address(purpose: TokenPurpose): Promise<string> {
    const secret = newPersonalToken();
    const { householdId, userId, profileId } = ours;
    const token = { householdId, userId, profileId, purpose, name: 'Calendar', mayWrite: false };
    await insertToken({ ...token, hash: hashOfSecret(secret) });
    return `${secret}.ics`;
  }
  async function read(secret: string): Promise<Response> {
    const { GET } = await import('@/app/api/calendars/[secret]/route');
    const request = new Request(`http://tonight.localhost/api/calendars/${secret}`);
    return GET(request, { params: Promise.resolve({ secret }) });
  }

  it('is nothing where nothing is followed', async () => {
    expect(await told()).toEqual({ followed: 0, what: [] });
  });

  it('has what airs of a show one is in, caught up with, or has on the list', async () => {
    await upTo(AIRS_TODAY, 1, 2);
    await list(RETURNS);
    const { followed, what } = await told();
    expect(followed).toBe(2);
    expect(what.at(0)).toEqual([AIRS_TODAY, 'today', 'S1 E5']);
    expect(what.at(1)).toEqual([AIRS_TODAY, 'then', 'S1 E6']);
    expect(what.at(-1)).toEqual([RETURNS, 'returns', 'S3 E-']);
    await upTo(AIRS_TODAY, 1, 5);
    expect((await told()).what.at(0)).toEqual([AIRS_TODAY, 'then', 'S1 E6']);
  });

  it('has nothing of a show that was dropped', async () => {
    await upTo(AIRS_TODAY, 1, 2);
    await act({ tmdbId: AIRS_TODAY, action: 'drop' });
    expect(await told()).toEqual({ followed: 0, what: [] });
  });

  it('keeps to the cap, in a calendar too', async () => {
    for (const show of [AIRS_TODAY, FOR_ALL]) await list(show);
    await test.admin.from('profiles').update({ rating_cap: 6 }).eq('id', ours.profileId).throwOnError();
    const shows = new Set((await told()).what.map(([show]) => show));
    expect([...shows]).toEqual([FOR_ALL]);
    const text = await (await read(await address('calendar'))).text();
    expect(text).toContain('Pim and the Weather Machine');
    expect(text).not.toContain('Tomorrow Desk');
  });

  it('is a calendar at a secret address, until that is revoked', async () => {
    await list(AIRS_TODAY);
    const secret = await address('calendar');
    const answer = await read(secret);
    expect(answer.headers.get('content-type')).toContain('text/calendar');
    const text = await answer.text();
    expect(text).toContain('SUMMARY:Tomorrow Desk S1 E5');
    expect(text).toMatch(/DTSTART;VALUE=DATE:\d{8}\r\n/);
    // What was shown a while ago stays.
    expect(text).toContain('SUMMARY:Tomorrow Desk S1 E4');
    await revokeCalendars(ours.householdId, ours.profileId);
    const revoked = await read(secret);
    expect([revoked.status, await revoked.json()]).toMatchObject([404, { detail: expect.stringMatching(/revoked/) }]);
  });

  it('opens with no other secret, and not for a profile that is gone', async () => {
    for (const purpose of ['api', 'hook', 'feed'] as const)
      expect((await read(await address(purpose))).status).toBe(404);
    for (const made of ['', '.ics', 'tonight_', `tonight_${'0'.repeat(64)}.ics`])
      expect((await read(made)).status).toBe(404);
    const secret = await address('calendar');
    await deleteProfile(test.admin, ours.profileId);
    expect((await read(secret)).status).toBe(404);
  });
});
