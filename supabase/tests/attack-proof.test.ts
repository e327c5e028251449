import { createHash, randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { callRoute, codeOf } from './call-route';
import { serveFrom } from './progress-api';
import {
  ageSession,
  DATABASE_KINDS,
  forgetProof,
  proveAccount,
  sharedSupabase,
  TEST_PASSWORD,
  type TestHousehold,
  type TestSupabase,
} from './test-supabase';

/** Of another invite each time: two are never alike, for any role. */
const newHash = () => createHash('sha256').update(randomUUID()).digest('hex');

/* A person who sits at a signed-in browser, or holds its token, and is not its owner. */
describe.each(DATABASE_KINDS)('what only the account’s owner does, by a client’s own token (%s)', (kind) => {
  let test: TestSupabase;
  let ours: TestHousehold;

  beforeEach(async () => {
    test = await sharedSupabase(kind);
    ours = await test.signUp();
    await forgetProof(test, ours);
  });

  /** Tries all of it. @returns what was let through. */
  async function letThrough(): Promise<string[]> {
    const { client, householdId, profileId, userId } = ours;
    const { admin } = test;
    const put = (row: { rating_cap?: null; deleted_at?: null }) =>
      admin.from('profiles').update(row).eq('id', profileId).throwOnError();
    const spare = { household_id: householdId, name: 'Spare' };
    const { id } = (await admin.from('profiles').insert(spare).select('id').single().throwOnError()).data;
    const { rating_cap } = (await admin.from('profiles').select('*').eq('id', profileId).single().throwOnError()).data;
    const acts: Record<string, () => PromiseLike<{ data: unknown; error: unknown }>> = {
      invite: () =>
        client.from('household_invites').insert({ household_id: householdId, token_hash: newHash() }).select(),
      leave: () => client.rpc('leave_household'),
      'change a cap': () => client.from('profiles').update({ rating_cap: 18 }).eq('id', profileId).select(),
      'hide a profile': () => client.rpc('delete_profile', { profile: profileId }),
      'date its end back': () =>
        client.from('profiles').update({ deleted_at: '2020-01-01' }).eq('id', profileId).select(),
      'delete a profile': () => client.from('profiles').delete().eq('id', id).select(),
      'remove a member': () => client.from('household_members').delete().eq('user_id', userId).select(),
    };
    const through: string[] = [];
    for (const [name, act] of Object.entries(acts)) {
      const { data, error } = await act();
      // Refused for what it is, not for something else that stood in its way.
      if (error) expect(error, name).toMatchObject({ code: '42501' });
      const nothing = data === false ? name !== 'leave' : Array.isArray(data) && data.length === 0;
      if (error === null && !nothing) through.push(name);
      await put({ deleted_at: null, ...(rating_cap === null && { rating_cap }) });
    }
    return through;
  }

  const EVERYTHING = [
    'invite',
    'leave',
    'change a cap',
    'hide a profile',
    'date its end back',
    'delete a profile',
    'remove a member',
  ];

  it('is open to who has just signed in where nothing is guarded', async () => {
    expect(await letThrough()).toEqual(EVERYTHING);
  });

  it('is closed an hour later', async () => {
    await ageSession(test, ours);
    expect(await letThrough()).toEqual([]);
  });

  it('is closed at once where somebody has a cap, and open once the password was given', async () => {
    await test.admin.from('profiles').update({ rating_cap: 6 }).eq('id', ours.profileId).throwOnError();
    expect(await letThrough()).toEqual([]);
    await proveAccount(test, ours);
    expect(await letThrough()).toEqual(EVERYTHING);
  });

  it('deletes no household an hour later, and does at once', async () => {
    const { client, householdId } = ours;
    await ageSession(test, ours);
    expect((await client.from('households').delete().eq('id', householdId).select()).data).toEqual([]);
    await proveAccount(test, ours);
    expect((await client.from('households').delete().eq('id', householdId).select()).data).toHaveLength(1);
  });

  it('is closed eleven minutes after the password was given', async () => {
    await proveAccount(test, ours);
    await ageSession(test, ours);
    expect(await letThrough()).toEqual([]);
  });

  it('changes nothing but how somebody likes to watch of a guarded household', async () => {
    await test.admin.from('profiles').update({ rating_cap: 6 }).eq('id', ours.profileId).throwOnError();
    const { client, profileId, householdId } = ours;
    const refused = [
      client.from('profiles').update({ region: 'FR' }).eq('id', profileId),
      client.from('profiles').update({ name: 'Grown up' }).eq('id', profileId),
      client.from('profiles').update({ rating_cap: null, preferences: {} }).eq('id', profileId),
      client.from('profiles').insert({ household_id: householdId, name: 'Grown up' }),
      client.from('households').update({ name: 'Ours now' }).eq('id', householdId),
    ];
    for (const answer of await Promise.all(refused)) expect(answer.error?.code).toBe('42501');
    await client
      .from('profiles')
      .update({ preferences: { autoplay: false } })
      .eq('id', profileId)
      .throwOnError();
  });

  it('tells and takes no proof by a client’s token', async () => {
    const { client, sessionId, userId, householdId } = ours;
    const calls = [
      client.rpc('prove_session', { session: sessionId, given: 'password' }),
      client.rpc('session_proof', { session: sessionId }),
      client.rpc('session_counts', { session: sessionId, account: userId, from_device: '', from_address: '' }),
      client.rpc('sessions_of', { account: userId }),
      client.rpc('end_sessions', { account: userId, ended: sessionId, kept: sessionId }),
      client.rpc('has_password', { address: ours.email }),
      client.rpc('delete_account', { account: userId }),
      client.rpc('take_out_of_household', { account: userId }),
      client.rpc('is_guarded', { household: householdId }),
      client.from('account_sessions').insert({ session_id: sessionId, proof: 'password', proved_at: 'now' }),
    ];
    for (const { error } of await Promise.all(calls)) expect(error).not.toBeNull();
  });
});

describe('the same by our own API, whoever is chosen', () => {
  let test: TestSupabase;
  let ours: TestHousehold;
  let child: string;

  beforeEach(async () => {
    test = await sharedSupabase('pglite');
    serveFrom(test);
    ours = await test.signUp();
    const row = { household_id: ours.householdId, name: 'Lina', rating_cap: 6 };
    child = (await test.admin.from('profiles').insert(row).select('id').single().throwOnError()).data.id;
    await forgetProof(test, ours);
  });

  const chosen = (id: string) => `tonight-profile=${id}`;

  /** Each act that changes the household, by the code it is refused with. */
  async function everyAct(cookie?: string): Promise<string[]> {
    const call = (method: string, address: string, body?: unknown) =>
      codeOf(callRoute(method, address, { as: ours, cookie, body }));
    return [
      await call('PATCH', `/api/profiles/${child}`, { ratingCap: null }),
      await call('PATCH', `/api/profiles/${child}`, { name: 'Lina', region: 'FR' }),
      await call('POST', '/api/profiles', { name: 'Grown up' }),
      await call('PATCH', '/api/profiles', { order: [child] }),
      await call('DELETE', `/api/profiles/${ours.profileId}`),
      await call('POST', `/api/profiles/${child}/restore`),
      await call('GET', '/api/household/export'),
    ];
  }

  async function groupOf(): Promise<string> {
    const { data } = await ours.client.rpc('group_of', { people: [child, ours.profileId] }).throwOnError();
    return String(data);
  }

  it.each([
    ['nobody', () => undefined],
    ['a grown-up', () => chosen(ours.profileId)],
    ['nobody there is', () => chosen(crypto.randomUUID())],
    ['an empty name', () => chosen('')],
    ['two at once, the child last', () => `${chosen(ours.profileId)}; ${chosen(child)}`],
    ['the child in capitals', () => chosen(child.toUpperCase())],
    ['the group of both', async () => chosen(await groupOf())],
    ['a grown-up, with an unlock of nobody’s', () => `${chosen(ours.profileId)}; tonight-unlocked=x.y.z`],
  ])('%s chosen: needs the account’s proof', async (_, cookie) => {
    expect(new Set(await everyAct(await cookie()))).toEqual(new Set(['proof-needed']));
  });

  it('the child chosen: is above its cap', async () => {
    expect(new Set(await everyAct(chosen(child)))).toEqual(new Set(['above-cap']));
  });

  it('takes the password, and then does it', async () => {
    const prove = (password: string) => callRoute('POST', '/api/account/proof', { as: ours, body: { password } });
    expect(await codeOf(prove('guessed'))).toBe('wrong-password');
    expect(await codeOf(prove(`${TEST_PASSWORD}\0`))).toBe('wrong-password');
    expect(await codeOf(prove('x'.repeat(999)))).toBe('wrong-password');
    expect(await codeOf(callRoute('PATCH', `/api/profiles/${child}`, { as: ours, body: { ratingCap: null } }))).toBe(
      'proof-needed',
    );
    expect((await prove(TEST_PASSWORD)).status).toBe(204);
    expect(await codeOf(callRoute('GET', '/api/household/export', { as: ours }))).toBe('ok');
    expect(await codeOf(callRoute('PATCH', `/api/profiles/${child}`, { as: ours, body: { ratingCap: null } }))).toBe(
      'ok',
    );
  });

  it('takes nobody else’s password, and proves no other session of the account', async () => {
    const other = await test.signUp();
    expect(
      (await callRoute('POST', '/api/account/proof', { as: other, body: { password: TEST_PASSWORD } })).status,
    ).toBe(204);
    expect(await codeOf(callRoute('GET', '/api/household/export', { as: ours }))).toBe('proof-needed');
    const { data } = await test.anonymous.auth.signInWithPassword({ email: ours.email, password: TEST_PASSWORD });
    const second = { accessToken: data.session?.access_token ?? '' };
    expect(
      (await callRoute('POST', '/api/account/proof', { as: second, body: { password: TEST_PASSWORD } })).status,
    ).toBe(204);
    expect(await codeOf(callRoute('GET', '/api/household/export', { as: second }))).toBe('ok');
    expect(await codeOf(callRoute('GET', '/api/household/export', { as: ours }))).toBe('proof-needed');
  });

  it('acts for no group because a cookie names it', async () => {
    const group = await groupOf();
    expect(await codeOf(callRoute('GET', '/api/progress', { as: ours, cookie: chosen(group) }))).toBe(
      'not-your-profile',
    );
    expect(await codeOf(callRoute('GET', '/api/history', { as: ours, cookie: chosen(group) }))).toBe(
      'not-your-profile',
    );
  });
});
