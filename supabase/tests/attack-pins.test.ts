import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { storePin } from '@/lib/household/pins/repository';
import { UNLOCK_COOKIE } from '@/lib/household/pins/unlock';
import { forgetProfiles } from '@/lib/household/profile-memory';
import { callRoute, codeOf } from './call-route';
import { serveFrom } from './progress-api';
import { quickHash } from './quick-hash';
import {
  ageSession,
  forgetProof,
  proveAccount,
  sharedSupabase,
  type TestHousehold,
  type TestSupabase,
} from './test-supabase';

const PIN = '2468';
const HOUR = 3600_000;

describe('the unlock cookie', () => {
  let test: TestSupabase;
  let ours: TestHousehold;

  beforeEach(async () => {
    test = await sharedSupabase('pglite');
    serveFrom(test);
    ours = await test.signUp();
    await setPin(ours.profileId);
    await forgetProof(test, ours);
  });
  afterEach(() => vi.useRealTimers());

  async function setPin(profileId: string | null): Promise<void> {
    await storePin(test.admin, { householdId: ours.householdId, profileId }, quickHash(PIN));
    forgetProfiles();
  }

  async function given(address: string, as = ours): Promise<string> {
    const response = await callRoute('POST', address, { as, body: { pin: PIN } });
    expect(response.status).toBe(204);
    return response.headers.get('set-cookie')?.split(';')[0] ?? '';
  }
  const unlockProfile = () => given(`/api/profiles/${ours.profileId}/unlock`);
  const asAda = (cookie: string, as = ours) =>
    codeOf(callRoute('GET', `/api/progress?profileId=${ours.profileId}`, { as, cookie }));
  const managing = (cookie: string) =>
    codeOf(callRoute('PATCH', `/api/profiles/${ours.profileId}`, { as: ours, cookie, body: { name: 'Ada' } }));

  it('opens what its PIN was given for', async () => {
    expect(await asAda(await unlockProfile())).toBe('ok');
  });

  it('is one account’s: another of the same household carries it in vain', async () => {
    const cookie = await unlockProfile();
    const second = await test.signUp();
    await test.admin.from('households').delete().eq('id', second.householdId).throwOnError();
    const membership = { household_id: ours.householdId, user_id: second.userId, role: 'member' } as const;
    await test.admin.from('household_members').insert(membership).throwOnError();
    forgetProfiles();
    expect(await asAda(cookie, second)).toBe('pin-needed');
  });

  it('is an evening’s: twelve hours, no longer', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    const cookie = await unlockProfile();
    vi.setSystemTime(Date.now() + 12 * HOUR - 60_000);
    // The access token of an hour is another matter.
    const fresh = async () => {
      const { data } = await test.anonymous.auth.signInWithPassword({
        email: ours.email,
        password: (await import('./test-supabase')).TEST_PASSWORD,
      });
      return { ...ours, accessToken: data.session?.access_token ?? '' };
    };
    expect(await asAda(cookie, await fresh())).toBe('ok');
    vi.setSystemTime(Date.now() + 2 * 60_000);
    expect(await asAda(cookie, await fresh())).toBe('pin-needed');
  });

  it('is older than no PIN: a new one, the same even, asks again', async () => {
    const cookie = await unlockProfile();
    await setPin(ours.profileId);
    expect(await asAda(cookie)).toBe('pin-needed');
  });

  it('of one profile opens no other, nor the settings; theirs opens no profile and lasts a quarter of an hour', async () => {
    const row = { household_id: ours.householdId, name: 'Ben' };
    const ben = (await test.admin.from('profiles').insert(row).select('id').single().throwOnError()).data.id;
    await setPin(ben);
    await setPin(null);
    const ofBen = await given(`/api/profiles/${ben}/unlock`);
    expect([await asAda(ofBen), await managing(ofBen)]).toEqual(['pin-needed', 'pin-needed']);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    const ofSettings = await given('/api/household/unlock');
    expect([await asAda(ofSettings), await managing(ofSettings)]).toEqual(['pin-needed', 'ok']);
    vi.setSystemTime(Date.now() + 16 * 60_000);
    expect(await managing(ofSettings)).toBe('pin-needed');
  });

  it.each([
    ['nobody signed', (cookie: string) => `${cookie.slice(0, -3)}AAA`],
    ['without a signature', (cookie: string) => cookie.replace(/\.[^.]*$/, '.')],
    [
      'with its algorithm taken off',
      (cookie: string) => {
        const [, body = ''] = cookie.split('=')[1]?.split('.') ?? [];
        return `${UNLOCK_COOKIE}=${btoa(JSON.stringify({ alg: 'none' })).replaceAll('=', '')}.${body}.`;
      },
    ],
    ['under another name', (cookie: string) => cookie.replace(UNLOCK_COOKIE, UNLOCK_COOKIE.toUpperCase())],
  ])('%s opens nothing', async (_, forged) => {
    expect(await asAda(forged(await unlockProfile()))).toBe('pin-needed');
  });

  it('and nothing but it exports what a PIN locks, the group’s places neither', async () => {
    const row = { household_id: ours.householdId, name: 'Ben' };
    const ben = (await test.admin.from('profiles').insert(row).select('id').single().throwOnError()).data.id;
    await proveAccount(test, ours);
    const group = (await ours.client.rpc('group_of', { people: [ben, ours.profileId] }).throwOnError()).data;
    for (const profile_id of [ben, ours.profileId, String(group)]) {
      const listed = { profile_id, media_type: 'movie', tmdb_id: 1, position: 0, title: 'A film' } as const;
      await test.admin.from('watchlist').insert(listed).throwOnError();
    }
    const exported = async (cookie?: string) => {
      const file = await (await callRoute('GET', '/api/household/export', { as: ours, cookie })).json();
      const about = [
        ...file.profiles.map((each: { id: string }) => each.id),
        ...file.watchlist.map((each: { profile_id: string }) => each.profile_id),
      ];
      return { leftOut: file.leftOut, about: about.sort() };
    };
    expect(await exported()).toEqual({ leftOut: ['Ada'], about: [ben, ben] });
    const all = [ben, ours.profileId, String(group)];
    expect(await exported(await unlockProfile())).toEqual({ leftOut: undefined, about: [...all, ...all].sort() });
    // Given for another account, or for the settings, it exports no more.
    await setPin(null);
    expect((await exported(await given('/api/household/unlock'))).leftOut).toEqual(['Ada']);
  });

  it('is not held back from who proves the account, however often others missed; they are, and nobody is for ever', async () => {
    const guess = (pin: string) =>
      callRoute('POST', `/api/profiles/${ours.profileId}/unlock`, { as: ours, body: { pin } });
    for (const pin of ['0000', '1111', '2222']) expect((await guess(pin)).status).toBe(403);
    const early = await guess(PIN);
    expect(early.status, 'right, but too soon').toBe(429);
    expect(Number(early.headers.get('retry-after'))).toBeGreaterThan(0);
    await proveAccount(test, ours);
    expect((await guess(PIN)).status).toBe(204);
    await ageSession(test, ours);
    expect((await guess(PIN)).status, 'forgiven').toBe(204);
  });

  it('is not needed by who forgot the PIN and proves the account: it can be replaced', async () => {
    await setPin(null);
    expect(await managing('')).toBe('pin-needed');
    await proveAccount(test, ours);
    expect(await managing('')).toBe('ok');
  });

  it('of a PIN’s owner who is here tonight opens their group to who is in it, not to another profile', async () => {
    const add = async (name: string) =>
      (
        await test.admin
          .from('profiles')
          .insert({ household_id: ours.householdId, name })
          .select('id')
          .single()
          .throwOnError()
      ).data.id;
    const [ben, cleo] = [await add('Ben'), await add('Cleo')];
    const group = (await ours.client.rpc('group_of', { people: [ben, ours.profileId] }).throwOnError()).data;
    forgetProfiles();
    const here = { profileId: ben, action: 'here', who: ours.profileId, here: true, pin: PIN };
    expect(await codeOf(callRoute('POST', `/api/tonight?profileId=${ben}`, { as: ours, body: here }))).toBe('ok');
    const as = (id?: string) =>
      codeOf(callRoute('GET', `/api/progress?profileId=${group}`, { as: ours, cookie: id && `tonight-profile=${id}` }));
    expect(await as(ben)).toBe('ok');
    expect([await as(cleo), await as(), await as(ours.profileId), await as(String(group))]).toEqual(
      Array(4).fill('pin-needed'),
    );
  });
});
