import { randomUUID } from 'node:crypto';
import { createClient } from '@supabase/supabase-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deleteAccount, endOtherSessions, endSession, listSessions } from '@/lib/household/sessions/repository';
import { callRoute } from './call-route';
import { serveFrom } from './progress-api';
import { readTables, seedEveryTable } from './seed-every-table';
import { DATABASE_KINDS, sharedSupabase, TEST_PASSWORD, type TestHousehold, type TestSupabase } from './test-supabase';

describe('sessions', () => {
  let test: TestSupabase;
  let ours: TestHousehold;

  beforeEach(async () => {
    test = await sharedSupabase('pglite');
    serveFrom(test);
    ours = await test.signUp();
  });
  afterEach(() => vi.useRealTimers());

  const signIn = async () => {
    const { data } = await test.anonymous.auth.signInWithPassword({ email: ours.email, password: TEST_PASSWORD });
    return { accessToken: data.session?.access_token ?? '', refreshToken: data.session?.refresh_token ?? '' };
  };
  const status = async (as: { accessToken: string }, userAgent = '') =>
    (await callRoute('GET', '/api/profiles', { as, headers: { 'user-agent': userAgent } })).status;

  it('are listed with device, when and from where, for nobody else', async () => {
    const phone = await signIn();
    const agent = 'Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36';
    const headers = { 'user-agent': agent, 'x-forwarded-for': '203.0.113.9' };
    await callRoute('GET', '/api/profiles', { as: phone, headers });
    const sessions = await listSessions(ours.userId);
    expect(sessions).toHaveLength(2);
    expect(sessions).toContainEqual(expect.objectContaining({ device: 'Chrome on Android', address: '203.0.113.9' }));
    for (const { beganAt, seenAt } of sessions) expect(Date.parse(seenAt)).toBeGreaterThanOrEqual(Date.parse(beganAt));
    expect(await listSessions((await test.signUp()).userId)).toHaveLength(1);
  });

  it('end one by one: the token stops counting at once, and nothing refreshes it', async () => {
    const phone = await signIn();
    expect([await status(phone), await status(ours)]).toEqual([200, 200]);
    const [lost] = (await listSessions(ours.userId)).filter(({ id }) => id !== ours.sessionId);
    await endSession((await test.signUp()).userId, lost?.id ?? '');
    expect(await status(phone), 'nobody else ends it').toBe(200);
    await endSession(ours.userId, lost?.id ?? '');
    expect([await status(phone), await status(ours)]).toEqual([401, 200]);
    const refreshed = await test.anonymous.auth.refreshSession({ refresh_token: phone.refreshToken });
    expect(refreshed.data.session).toBeNull();
  });

  it('end all but the one that asks', async () => {
    const others = [await signIn(), await signIn()];
    for (const other of others) expect(await status(other)).toBe(200);
    await endOtherSessions(ours.userId, ours.sessionId);
    expect(await Promise.all([...others, ours].map((each) => status(each)))).toEqual([401, 401, 200]);
  });

  it('that another process ended stop counting within a minute, whatever device they say they are', async () => {
    vi.useFakeTimers({ toFake: ['performance', 'Date'], now: Date.now() });
    const phone = await signIn();
    expect(await status(phone)).toBe(200);
    await test.supabase.run(`delete from auth.sessions where user_id = '${ours.userId}' and id <> '${ours.sessionId}'`);
    vi.advanceTimersByTime(31_000);
    expect(await status(phone)).toBe(401);
    expect(await status(phone, 'Firefox/145.0')).toBe(401);
  });

  it('do not count with a token of ours that names no session, or another account’s', async () => {
    const other = await test.signUp();
    const { SignJWT } = await import('jose');
    const sign = (claims: object) =>
      new SignJWT({ role: 'authenticated', ...claims })
        .setProtectedHeader({ alg: 'HS256' })
        .setAudience('authenticated')
        .setExpirationTime('1h')
        .sign(new TextEncoder().encode(test.supabase.keys.jwtSecret));
    const { userId, sessionId } = ours;
    expect(await status({ accessToken: await sign({ sub: userId, session_id: sessionId }) })).toBe(200);
    expect(await status({ accessToken: await sign({ sub: userId }) })).toBe(401);
    expect(await status({ accessToken: await sign({ sub: userId, session_id: randomUUID() }) })).toBe(401);
    expect(await status({ accessToken: await sign({ sub: other.userId, session_id: sessionId }) })).toBe(401);
  });
});

describe.each(DATABASE_KINDS)('an account that is deleted (%s)', (kind) => {
  it('leaves nothing of itself, in no table, and signs in nowhere', async () => {
    const test = await sharedSupabase(kind);
    if (kind === 'pglite') serveFrom(test);
    const ours = await test.signUp();
    const other = await test.signUp();
    await seedEveryTable(test, ours);
    const credentials = { email: ours.email, password: TEST_PASSWORD };
    await test.anonymous.auth.signInWithPassword(credentials);
    expect(await traces(test, ours)).not.toEqual([]);
    if (kind === 'pglite') await deleteAccount(ours.userId);
    else await test.admin.rpc('delete_account', { account: ours.userId }).throwOnError();
    expect(await traces(test, ours)).toEqual([]);
    expect(await traces(test, other), 'somebody else’s').not.toEqual([]);
    const anyone = createClient('http://supabase.localhost', test.supabase.keys.publishableKey, {
      auth: { persistSession: false, autoRefreshToken: false },
      global: { fetch: (input, init) => test.supabase.fetch(new Request(input, init)) },
    });
    expect((await anyone.auth.signInWithPassword(credentials)).error?.status).toBe(400);
    if (kind === 'pglite') expect((await callRoute('GET', '/api/profiles', { as: ours })).status).toBe(401);
  });

  it('hands a household on to who else lives in it', async () => {
    const test = await sharedSupabase(kind);
    const [owner, heir] = [await test.signUp(), await test.signUp()];
    await test.admin.from('households').delete().eq('id', heir.householdId).throwOnError();
    const membership = { household_id: owner.householdId, user_id: heir.userId, role: 'member' } as const;
    await test.admin.from('household_members').insert(membership).throwOnError();
    await test.admin.rpc('delete_account', { account: owner.userId }).throwOnError();
    const { data } = await test.admin.from('household_members').select('*').eq('household_id', owner.householdId);
    expect(data).toMatchObject([{ user_id: heir.userId, role: 'owner' }]);
    expect((await heir.client.from('profiles').select('id').throwOnError()).data).toEqual([{ id: owner.profileId }]);
  });
});

/** Every row of every table, Supabase's own too, that names the account, its address, its household or its profile. */
async function traces(test: TestSupabase, { userId, email, householdId, profileId }: TestHousehold): Promise<string[]> {
  const own = [...(await readTables(test)).map((table) => `public.${table}`), ...(await authTables(test))];
  const pattern = [userId, email, householdId, profileId].join('|');
  const found = await test.supabase.run(
    own
      .map((table) => `select '${table}' as name from ${table} as row where to_jsonb(row)::text ~ '${pattern}'`)
      .join(' union all '),
  );
  return found.map(({ name }) => String(name));
}

async function authTables(test: TestSupabase): Promise<string[]> {
  const rows = await test.supabase.run(
    `select table_name from information_schema.tables where table_schema = 'auth' and table_type = 'BASE TABLE'`,
  );
  return rows.map(({ table_name }) => `auth.${table_name}`);
}
