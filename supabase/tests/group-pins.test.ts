import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { POST as unlock } from '@/app/api/profiles/[id]/unlock/route';
import { POST as postTonight } from '@/app/api/tonight/route';
import { groupOf } from '@/lib/household/group/repository';
import { storePin } from '@/lib/household/pins/repository';
import { signUnlocked, UNLOCK_COOKIE } from '@/lib/household/pins/unlock';
import { forgetProfiles } from '@/lib/household/profile-memory';
import { eveningOf } from '@/lib/tonight/evening';
import { heardProfiles } from '@/lib/use-cases/progress/heard-profiles';
import { callProgressApi, serveFrom } from './progress-api';
import { quickHash } from './quick-hash';
import { sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

const PIN = '2468';
/** Of the demo catalog: twelve in Germany and fourteen in the United States. */
const SHOW = 9_100_001;
/** Sixteen in Germany. */
const DARK_SHOW = 9_100_010;

/* Ada has a PIN, Kit is a child without one; both watch together now and then. */
describe('a group asks for its members’ PINs', () => {
  let test: TestSupabase;
  let ours: TestHousehold;
  let kit: string;
  let group: string;
  let pinHash: string;

  beforeAll(async () => {
    test = await sharedSupabase('pglite');
    serveFrom(test);
    pinHash = quickHash(PIN);
  });
  beforeEach(async () => {
    ours = await test.signUp();
    const row = { household_id: ours.householdId, name: 'Kit', rating_cap: 12, region: 'DE' };
    kit = (await ours.client.from('profiles').insert(row).select('id').single().throwOnError()).data.id;
    group = (await groupOf(ours.client, [ours.profileId, kit])) ?? '';
    await storePin(test.admin, { householdId: ours.householdId, profileId: ours.profileId }, pinHash);
    forgetProfiles();
  });

  const call = (method: string, address: string, body?: unknown, cookie = `tonight-profile=${kit}`) =>
    callProgressApi({ method, address, body, accessToken: ours.accessToken, headers: { cookie } });

  const report = (tmdbId = SHOW) => {
    const now = new Date().toISOString();
    const ids = { profileId: group, sessionId: randomUUID(), deviceId: randomUUID() };
    const what = { type: 'tv', tmdbId, season: 1, episode: 1, position: 30, duration: 1000 };
    return { ...ids, ...what, sequence: 1, observedAt: now, sentAt: now };
  };

  async function codeOf(answer: Promise<Response | null>): Promise<string> {
    const response = await answer;
    if (!response) throw new Error('no such route');
    return response.ok ? 'ok' : (await response.json()).code;
  }

  const read = (cookie?: string) => codeOf(call('GET', `/api/progress?profileId=${group}`, undefined, cookie));
  const send = (tmdbId?: number, cookie?: string) => codeOf(call('POST', '/api/progress', report(tmdbId), cookie));

  /** Every way there is to read or write as the group, one after the other. */
  async function everyDoor(cookie?: string): Promise<string[]> {
    const key = { type: 'tv', tmdbId: SHOW, season: 1, episode: 1 };
    const item = `/api/progress/tv/${SHOW}?season=1&episode=1&profileId=${group}`;
    return [
      await send(SHOW, cookie),
      await read(cookie),
      await codeOf(call('PATCH', '/api/progress', { ...key, profileId: group, action: 'mark-watched' }, cookie)),
      await codeOf(call('POST', '/api/progress/batch', { profileId: group, keys: [key] }, cookie)),
      await codeOf(call('GET', `/api/progress/show/${SHOW}?profileId=${group}`, undefined, cookie)),
      await codeOf(call('GET', item, undefined, cookie)),
      await codeOf(call('DELETE', item, undefined, cookie)),
    ];
  }
  const all = (code: string) => Array(7).fill(code);

  function say(body: object): Promise<Response> {
    const request = new Request(`http://tonight.localhost/api/tonight?profileId=${kit}`, {
      method: 'POST',
      body: JSON.stringify({ profileId: kit, action: 'here', who: ours.profileId, here: true, ...body }),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${ours.accessToken}` },
    });
    return postTonight(request, { params: Promise.resolve({}) });
  }

  it('is closed to a browser that was given none of them, however it asks', async () => {
    expect(await everyDoor()).toEqual(all('pin-needed'));
    const stored = await test.admin.from('watch_progress').select('profile_id').eq('profile_id', group).throwOnError();
    expect(stored.data).toEqual([]);
  });

  it('opens where the PIN was given to watch as its owner', async () => {
    const request = new Request(`http://tonight.localhost/api/profiles/${ours.profileId}/unlock`, {
      method: 'POST',
      body: JSON.stringify({ pin: PIN }),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${ours.accessToken}` },
    });
    const given = await unlock(request, { params: Promise.resolve({ id: ours.profileId }) });
    const cookie = given.headers.get('set-cookie')?.split(';')[0];
    expect(await everyDoor(cookie)).toEqual(all('ok'));
  });

  it('lets nobody be said to be here without their PIN, and opens for who gave it', async () => {
    expect(await codeOf(say({}))).toBe('pin-needed');
    expect(await codeOf(say({ pin: '9999' }))).toBe('wrong-pin');
    expect(await read()).toBe('pin-needed');
    const said = await say({ pin: PIN });
    expect(await said.json()).toMatchObject({
      people: expect.arrayContaining([expect.objectContaining({ id: ours.profileId, here: true, hasPin: true })]),
    });
    expect(await everyDoor()).toEqual(all('ok'));
  });

  it('lets the remote go round among who is here, for this evening’s acts alone', async () => {
    const asAda = { profileId: ours.profileId, type: 'tv', tmdbId: SHOW };
    expect(await codeOf(say({ ...asAda, action: 'vote' }))).toBe('pin-needed');
    await say({ pin: PIN });
    const voted = await say({ ...asAda, action: 'vote' });
    expect(await voted.json(), 'as Kit sees it').toMatchObject({ viewerId: kit });
    expect(await codeOf(say({ ...asAda, action: 'never-again' }))).toBe('pin-needed');
  });

  it('opens nothing of the one whose PIN it was', async () => {
    await say({ pin: PIN });
    expect(await codeOf(call('GET', `/api/progress?profileId=${ours.profileId}`))).toBe('pin-needed');
  });

  it('is closed again when they have left', async () => {
    await say({ pin: PIN });
    await say({ here: false });
    expect(await everyDoor()).toEqual(all('pin-needed'));
  });

  it('tells a browser of nobody’s changes that it may not see', async () => {
    const listener = (cookie: string) =>
      heardProfiles(new Request('http://tonight.localhost', { headers: { cookie } }), {
        kind: 'account',
        identity: {
          userId: ours.userId,
          sessionId: randomUUID(),
          email: null,
          accessToken: ours.accessToken,
          expiresAt: 0,
        },
      });
    const asKit = `tonight-profile=${kit}`;
    expect([...(await listener(asKit))]).toEqual([kit]);
    await say({ pin: PIN });
    expect([...(await listener(asKit))].sort()).toEqual([kit, group].sort());
    const row = { household_id: ours.householdId, name: 'Ben' };
    const ben = (await ours.client.from('profiles').insert(row).select('id').single().throwOnError()).data.id;
    forgetProfiles();
    expect([...(await listener(asKit))], 'who sees everything').not.toContain(ben);
    expect([...(await listener(''))], 'chosen by nobody').not.toContain(ben);
    expect([...(await listener(`tonight-profile=${ben}`))].sort()).toEqual([kit, group, ben].sort());
  });

  it('takes late what was watched on an evening they were here, and nothing else', async () => {
    await say({ pin: PIN });
    const yesterday = new Date(Date.now() - 36 * 3600_000).toISOString().slice(0, 10);
    const { householdId: household_id } = ours;
    await test.admin.from('tonight_presence').update({ evening: yesterday }).match({ household_id }).throwOnError();
    expect([await read(), await send()]).toEqual(['pin-needed', 'ok']);
    expect([await read(''), await send(SHOW, '')], 'by whichever profile holds the device').toEqual([
      'pin-needed',
      'ok',
    ]);
  });

  it('is named by who watches, and never chosen as a profile', async () => {
    const row = { household_id: ours.householdId, name: 'Ben' };
    const ben = (await ours.client.from('profiles').insert(row).select('id').single().throwOnError()).data.id;
    const open = await groupOf(ours.client, [ben, kit]);
    forgetProfiles();
    const list = (query: string, chosen: string | null) =>
      codeOf(call('GET', `/api/progress${query}`, undefined, `tonight-profile=${chosen}`));
    expect(await list('', open)).toBe('not-your-profile');
    expect([await list(`?profileId=${open}`, kit), await list('', kit)]).toEqual(['ok', 'ok']);
  });

  it('opens no more once the evening of a PIN is over, and takes what was watched on it', async () => {
    const { profileId: id, userId } = ours;
    const { data } = await test.admin.from('profiles').select('pin_set_at').eq('id', id).single().throwOnError();
    const until = Math.floor(Date.now() / 1000) - 60;
    const unlocked = await signUnlocked({ profile: { id, setAt: data.pin_set_at ?? '', until } }, userId);
    const cookie = `tonight-profile=${kit}; ${UNLOCK_COOKIE}=${unlocked}`;
    expect([await read(cookie), await send(SHOW, cookie)]).toEqual(['pin-needed', 'ok']);
    const asAda = `tonight-profile=${id}; ${UNLOCK_COOKIE}=${unlocked}`;
    const own = (method: string, body?: object) =>
      codeOf(call(method, `/api/progress${body ? '' : `?profileId=${id}`}`, body, asAda));
    expect(await own('GET')).toBe('pin-needed');
    expect(await own('POST', { ...report(), profileId: id })).toBe('ok');
  });

  it('is no group’s to open whose only chosen member is locked in this browser', async () => {
    await say({ pin: PIN });
    expect(await read(`tonight-profile=${ours.profileId}`)).toBe('pin-needed');
    expect(await read(`tonight-profile=${kit}`)).toBe('ok');
  });

  it('counts those in who are here by the clock of whichever of them is behind', async () => {
    const zones = { [ours.profileId]: 'Pacific/Kiritimati', [kit]: 'Pacific/Pago_Pago' };
    for (const [id, time_zone] of Object.entries(zones))
      await test.admin.from('profiles').update({ time_zone }).eq('id', id).throwOnError();
    forgetProfiles();
    await say({ pin: PIN });
    const hereOn = (day: number) =>
      test.admin
        .from('tonight_presence')
        .update({ evening: eveningOf(new Date(Date.now() - day * 24 * 3600_000), 'Pacific/Pago_Pago') })
        .match({ household_id: ours.householdId })
        .throwOnError();
    await hereOn(0);
    expect(await read()).toBe('ok');
    await hereOn(1);
    expect(await read()).toBe('pin-needed');
  });

  it('sees what its youngest may, by the region of that one', async () => {
    await say({ pin: PIN });
    expect([await send(), await send(DARK_SHOW)]).toEqual(['ok', 'above-cap']);
  });
});
