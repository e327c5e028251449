import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { deleteHousehold, removePerson } from '@/lib/household/membership-repository';
import { storePin } from '@/lib/household/pins/repository';
import { signUnlocked, UNLOCK_COOKIE } from '@/lib/household/pins/unlock';
import { PROFILE_COOKIE } from '@/lib/household/profile-cookie';
import { forgetProfiles } from '@/lib/household/profile-memory';
import { deleteProfile, restoreProfile } from '@/lib/household/repository';
import { forgetTokens } from '@/lib/household/tokens/memory';
import { insertToken, listTokens, revokeToken } from '@/lib/household/tokens/repository';
import type { TokenPurpose } from '@/lib/household/tokens/token';
import { attemptLimiters } from '@/lib/http/attempt-limit';
import { hashOfSecret, newPersonalToken } from '@/lib/http/personal-token';
import { ABOVE_CAP, WITHIN_CAP } from './access/beginning';
import { callRoute, codeOf } from './call-route';
import { serveFrom } from './progress-api';
import { quickHash } from './quick-hash';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

const FILM = { type: 'movie', tmdbId: WITHIN_CAP.movie } as const;

describe.each(DATABASE_KINDS)('personal tokens (%s)', (kind) => {
  let test: TestSupabase;
  let ours: TestHousehold;
  let kit: string;
  let secret: string;

  beforeEach(async () => {
    vi.useRealTimers();
    attemptLimiters.forget();
    test = await sharedSupabase(kind);
    serveFrom(test);
    ours = await test.signUp();
    kit = await addProfile({ name: 'Kit' });
    secret = await make({});
  });

  async function addProfile(profile: { name: string; rating_cap?: number }): Promise<string> {
    const row = { household_id: ours.householdId, ...profile };
    return (await test.admin.from('profiles').insert(row).select('id').single().throwOnError()).data.id;
  }

  interface Made {
    profileId?: string;
    of?: Pick<TestHousehold, 'householdId' | 'userId' | 'profileId'>;
    mayWrite?: boolean;
    purpose?: TokenPurpose;
  }

  async function make({ of = ours, profileId = of.profileId, mayWrite = true, purpose = 'api' }: Made) {
    const made = newPersonalToken();
    const { householdId, userId } = of;
    await insertToken({ householdId, profileId, userId, purpose, name: 'Script', mayWrite, hash: hashOfSecret(made) });
    return made;
  }

  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const read = (token: string, headers: Record<string, string> = {}, address = '/api/progress') =>
    codeOf(callRoute('GET', address, { headers: { ...bearer(token), ...headers } }));
  const setTo = (position: number, profileId?: string) => ({ ...FILM, profileId, action: 'set', position });
  const write = (token: string, profileId?: string) =>
    codeOf(callRoute('PATCH', '/api/progress', { body: setTo(60, profileId), headers: bearer(token) }));
  const report = (profileId: string) => {
    const at = new Date().toISOString();
    const played = { position: 30, duration: 596, observedAt: at, sentAt: at, sequence: 1 };
    return { ...FILM, profileId, ...played, sessionId: randomUUID(), deviceId: randomUUID() };
  };
  const idOf = async () => (await listTokens(ours.householdId))[0]?.id ?? '';
  const placesOf = async (profileId: string) =>
    (await test.admin.from('watch_progress').select('tmdb_id').eq('profile_id', profileId).throwOnError()).data;

  it('acts for its profile, named or not, and for no other of the household or of another', async () => {
    const others = await test.signUp();
    expect([await read(secret), await write(secret), await write(secret, ours.profileId)]).toEqual(['ok', 'ok', 'ok']);
    expect(await write(secret, ours.profileId.toUpperCase())).toBe('ok');
    expect([await write(secret, kit), await write(secret, others.profileId)]).toEqual([
      'not-your-profile',
      'not-your-profile',
    ]);
    const mixed = { reports: [report(ours.profileId), report(kit)] };
    expect(await codeOf(callRoute('POST', '/api/progress', { body: mixed, headers: bearer(secret) }))).toBe(
      'not-your-profile',
    );
    expect(await placesOf(kit)).toEqual([]);
    expect(await write(await make({ of: others }), ours.profileId)).toBe('not-your-profile');
  });

  it('is none for a group that its profile is in, whose places are not its own', async () => {
    const people = [ours.profileId, kit];
    const group = (await ours.client.rpc('group_of', { people }).throwOnError()).data ?? '';
    expect(await write(secret, group)).toBe('not-your-profile');
  });

  it('reads alone where it was made to: also what is asked by POST, and nothing is written', async () => {
    const reader = await make({ mayWrite: false });
    const keys = { profileId: ours.profileId, keys: [FILM] };
    const batch = () => codeOf(callRoute('POST', '/api/progress/batch', { body: keys, headers: bearer(reader) }));
    expect([await read(reader), await batch(), await write(reader)]).toEqual(['ok', 'ok', 'read-only']);
    for (const [method, address, body] of [
      ['POST', '/api/progress', report(ours.profileId)],
      ['DELETE', `/api/progress/movie/${FILM.tmdbId}`, undefined],
      ['POST', '/api/watchlist', FILM],
      ['POST', '/api/imports', {}],
      // The answer does not even say what is wrong with what it may not send.
      ['PATCH', '/api/progress', { nonsense: true }],
    ] as const) {
      const answer = codeOf(callRoute(method, address, { body, headers: bearer(reader) }));
      expect(await answer, `${method} ${address}`).toBe('read-only');
    }
    expect(await placesOf(ours.profileId)).toEqual([]);
  });

  it('keeps to a list of its own', async () => {
    const want = (profile_id: string, tmdb_id: number) =>
      test.admin.from('watchlist').insert({ profile_id, media_type: 'movie', tmdb_id, position: 1, title: 'Wanted' });
    await want(ours.profileId, WITHIN_CAP.movie).throwOnError();
    await want(kit, ABOVE_CAP.movie).throwOnError();
    const answer = await callRoute('GET', '/api/watchlist?scope=household', { headers: bearer(secret) });
    const { entries } = await answer.json();
    expect(entries.map((entry: { tmdbId: number }) => entry.tmdbId)).toEqual([WITHIN_CAP.movie]);
  });

  it('is refused with words by what is an account’s, the household’s or the owner’s', async () => {
    for (const [method, address, body] of [
      ['GET', '/api/profiles', undefined],
      ['POST', '/api/profiles', { name: 'Eve' }],
      ['POST', '/api/household', { name: 'Mine' }],
      ['GET', '/api/household/export', undefined],
      ['POST', '/api/account/proof', { password: 'x' }],
      ['POST', `/api/profiles/${ours.profileId}/unlock`, { pin: '1234' }],
      ['GET', '/api/tonight', undefined],
    ] as const) {
      const answer = codeOf(callRoute(method, address, { body, headers: bearer(secret) }));
      expect(await answer, `${method} ${address}`).toBe('not-for-tokens');
    }
  });

  it.each<[string, (token: string) => Record<string, string>]>([
    ['a prefix of another kind', (token) => bearer(token.replace('tonight_', 'tonight-'))],
    ['capitals', (token) => bearer(token.toUpperCase())],
    ['digits in capitals', (token) => bearer(`tonight_${token.slice(8).toUpperCase()}`)],
    ['one digit changed', (token) => bearer(token.slice(0, -1) + (token.endsWith('0') ? '1' : '0'))],
    ['one digit less', (token) => bearer(token.slice(0, -1))],
    ['two in one header', (token) => ({ authorization: `Bearer ${token}, Bearer ${token}` })],
    ['no Bearer', (token) => ({ authorization: token })],
    ['another scheme', (token) => ({ authorization: `Basic ${token}` })],
    ['the scheme twice', (token) => ({ authorization: `Bearer Bearer ${token}` })],
    ['as a cookie', (token) => ({ cookie: `tonight-session=${token}` })],
    ['as a key', (token) => ({ apikey: token })],
  ])('does not count with %s', async (_, headersOf) => {
    expect(await codeOf(callRoute('GET', '/api/progress', { headers: headersOf(secret) }))).toBe('not-signed-in');
  });

  it('is refused in an address, beside a right one too, and says why', async () => {
    for (const search of [
      `?token=${secret}`,
      `?access_token=Bearer%20${secret}`,
      `?${secret}`,
      `?x=${secret.toUpperCase()}`,
    ]) {
      for (const headers of [{}, bearer(secret), bearer(ours.accessToken)]) {
        const answer = await callRoute('GET', `/api/progress${search}`, { headers });
        expect([answer.status, (await answer.json()).detail]).toEqual([401, expect.stringContaining('address')]);
      }
    }
  });

  it('is alone what counts: neither a session, nor a chosen profile, nor a PIN that come along', async () => {
    const admin = test.admin;
    await storePin(admin, { householdId: ours.householdId, profileId: kit }, quickHash('2468'));
    forgetProfiles();
    const { data } = await admin.from('profiles').select('pin_set_at').eq('id', kit).single().throwOnError();
    const open = { id: kit, setAt: data.pin_set_at ?? '', until: Math.floor(Date.now() / 1000) + 3600 };
    const unlocked = await signUnlocked({ profile: open }, ours.userId);
    const cookie = `${PROFILE_COOKIE}=${kit}; ${UNLOCK_COOKIE}=${unlocked}`;
    const body = setTo(77);
    expect(
      await codeOf(callRoute('PATCH', '/api/progress', { body, cookie, headers: bearer(secret) })),
      'for the token’s own profile',
    ).toBe('ok');
    expect([await placesOf(kit), await placesOf(ours.profileId)]).toEqual([[], [{ tmdb_id: FILM.tmdbId }]]);
    expect(await read(newPersonalToken(), { cookie })).toBe('not-signed-in');
    // Made by who might open it, it needs no PIN.
    expect(await write(await make({ profileId: kit }), kit)).toBe('ok');
  });

  it('ends at once when it is revoked, while it is used', async () => {
    const uses = Array.from({ length: 30 }, () => read(secret));
    await revokeToken(ours.householdId, await idOf());
    await Promise.all(uses);
    expect(await Promise.all(Array.from({ length: 10 }, () => read(secret)))).toEqual(Array(10).fill('not-signed-in'));
  });

  it('is revoked by its own household alone', async () => {
    const others = await test.signUp();
    await revokeToken(others.householdId, await idOf());
    expect(await read(secret)).toBe('ok');
  });

  it('that went past us ends within five seconds', async () => {
    vi.useFakeTimers({ toFake: ['performance', 'Date'], now: Date.now() });
    expect(await read(secret)).toBe('ok');
    await test.admin.from('personal_tokens').delete().eq('household_id', ours.householdId).throwOnError();
    vi.advanceTimersByTime(5_001);
    expect(await read(secret)).toBe('not-signed-in');
  });

  it('ends its live streams when it is revoked', async () => {
    const answer = await callRoute('GET', '/api/progress/stream', { headers: bearer(secret) });
    expect(answer.status).toBe(200);
    const ended = (async () => {
      for await (const _ of answer.body ?? []);
    })();
    await revokeToken(ours.householdId, await idOf());
    await ended;
  });

  it('ends with the membership of who made it, for good', async () => {
    const member = await test.signUp();
    await test.admin.from('households').delete().eq('id', member.householdId).throwOnError();
    const membership = { household_id: ours.householdId, user_id: member.userId, role: 'member' } as const;
    await test.admin.from('household_members').insert(membership).throwOnError();
    const theirs = await make({ of: { ...ours, userId: member.userId } });
    expect(await write(theirs)).toBe('ok');
    await removePerson(ours.client, member.userId);
    expect([await write(theirs), await write(secret)]).toEqual(['not-signed-in', 'ok']);
    await test.admin.from('household_members').insert(membership).throwOnError();
    forgetProfiles();
    expect(await write(theirs), 'when they come back').toBe('not-signed-in');
  });

  it('opens nothing while its profile is deleted, and ends with the household', async () => {
    expect(await write(secret)).toBe('ok');
    await deleteProfile(ours.client, ours.profileId);
    expect(await write(secret)).toBe('not-signed-in');
    await restoreProfile(ours.client, ours.householdId, ours.profileId);
    expect(await write(secret)).toBe('ok');
    await deleteHousehold(ours.client, ours.householdId);
    expect(await write(secret)).toBe('not-signed-in');
    expect(await listTokens(ours.householdId)).toEqual([]);
  });

  it('goes on after a new password, and after every session has ended', async () => {
    await ours.client.auth.updateUser({ password: 'two turtles argue about tides' });
    await test.supabase.run(`delete from auth.sessions where user_id = '${ours.userId}'`);
    forgetTokens();
    expect(await write(secret)).toBe('ok');
  });

  it('sees no more than its profile: nothing above the cap it has now', async () => {
    const child = await addProfile({ name: 'Lina', rating_cap: 6 });
    const token = await make({ profileId: child });
    const film = (tmdbId: number) => read(token, {}, `/api/movies/${tmdbId}`);
    expect([await film(WITHIN_CAP.movie), await film(ABOVE_CAP.movie)]).toEqual(['ok', 'not-found']);
    const body = { ...setTo(60), tmdbId: ABOVE_CAP.movie };
    expect(await codeOf(callRoute('PATCH', '/api/progress', { body, headers: bearer(token) }))).toBe('above-cap');
    await test.admin.from('profiles').update({ rating_cap: null }).eq('id', child).throwOnError();
    forgetProfiles();
    expect(await film(ABOVE_CAP.movie)).toBe('ok');
  });

  it('of another purpose opens nothing here', async () => {
    expect([await read(await make({ purpose: 'hook' })), await read(await make({ purpose: 'feed' }))]).toEqual([
      'not-signed-in',
      'not-signed-in',
    ]);
  });

  it('is refused with words at Supabase’s own door, whatever key comes along', async () => {
    const { publishableKey } = test.supabase.keys;
    for (const headers of [
      { apikey: publishableKey, ...bearer(secret) },
      { apikey: secret },
      { apikey: publishableKey, ...bearer(secret.toUpperCase()) },
    ]) {
      for (const address of ['/rest/v1/profiles', '/auth/v1/user', `/rest/v1/profiles?apikey=${secret}`]) {
        const answer = await door(address, headers);
        expect([answer.status, (await answer.json()).msg], address).toEqual([
          401,
          'A personal token is for /api alone.',
        ]);
      }
    }
  });

  async function door(address: string, headers: Record<string, string>): Promise<Response> {
    const { door: answer } = await import('@/lib/use-cases/access/door');
    return answer(new Request(`http://tonight.localhost${address}`, { headers }), { params: Promise.resolve({}) });
  }

  it('costs who guesses patience, and nobody on another network', async () => {
    const from = (address: string, token: string) => read(token, { 'x-forwarded-for': address });
    const guesses = await Promise.all(Array.from({ length: 130 }, () => from('203.0.113.7', newPersonalToken())));
    expect(new Set(guesses)).toEqual(new Set(['not-signed-in', 'rate-limited']));
    expect(guesses.filter((code) => code === 'not-signed-in').length).toBeLessThanOrEqual(120);
    forgetTokens();
    expect(await from('198.51.100.7', secret)).toBe('ok');
  });

  it('does not run a program into the limit that asks again and again with one that was revoked', async () => {
    const old = newPersonalToken();
    for (let asked = 0; asked < 150; asked++) {
      expect(await read(old, { 'x-forwarded-for': '203.0.113.8' })).toBe('not-signed-in');
    }
  });

  it('notes that it was used, at most once a minute', async () => {
    const used = async () => (await listTokens(ours.householdId))[0]?.usedAt ?? null;
    const ago = async (interval: string) =>
      test.supabase.run(`update public.personal_tokens set used_at = now() - interval '${interval}'
        where household_id = '${ours.householdId}'`);
    expect(await used()).toBeNull();
    await read(secret);
    expect(Date.now() - Date.parse((await used()) ?? '')).toBeLessThan(60_000);
    await ago('50 seconds');
    const before = await used();
    forgetTokens();
    await read(secret);
    expect(await used()).toBe(before);
    await ago('2 minutes');
    forgetTokens();
    await read(secret);
    expect(Date.now() - Date.parse((await used()) ?? '')).toBeLessThan(60_000);
  });

  it('belongs to a profile of the very household, in the database too', async () => {
    const others = await test.signUp();
    await expect(make({ of: { ...ours, profileId: others.profileId } })).rejects.toThrow();
    await expect(make({ of: { ...ours, userId: others.userId } })).rejects.toThrow();
  });
});
