import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  askForAddress,
  pretendAddressChange,
  readAskedAddress,
  takeAddressCode,
  takeBackAddress,
} from '@/lib/household/address/repository';
import { readWayBack, sealWayBack } from '@/lib/household/address/way-back';
import { type Identity, verifyAccessToken } from '@/lib/supabase/access-token';
import { passingClient } from '@/lib/supabase/session';
import { door } from '@/lib/use-cases/access/door';
import { letters, serveFrom } from './progress-api';
import { DATABASE_KINDS, sharedSupabase, TEST_PASSWORD, type TestHousehold, type TestSupabase } from './test-supabase';

const newAddress = () => `${randomUUID()}@example.org`;

let test: TestSupabase;
let ours: TestHousehold;

async function begin(kind: (typeof DATABASE_KINDS)[number]) {
  test = await sharedSupabase(kind);
  serveFrom(test);
  ours = await test.signUp();
}

/** Signed in as on another device. */
async function signedIn(email: string, password = TEST_PASSWORD) {
  const client = await passingClient();
  const { data } = await client.auth.signInWithPassword({ email, password });
  return { client, identity: data.session && (await verifyAccessToken(data.session.access_token)) };
}

/** The account's own, by supabase-js with a session, as an action has it. */
async function owner() {
  const { client, identity } = await signedIn(ours.email);
  if (!identity) throw new Error('not signed in');
  return { client, identity };
}

function codeFor(email: string): string | undefined {
  const letter = test.mailed.findLast(({ to }) => to === email);
  return /\b\d{6}\b/.exec(letter?.text ?? '')?.[0];
}

const userOf = async (userId: string) =>
  (await test.supabase.run(`select * from auth.users where id = '${userId}'`))[0] ?? {};

describe('a new mail address', () => {
  beforeEach(() => begin('pglite'));

  it('is confirmed by the code mailed there, and not by the address before', async () => {
    const { client, identity } = await owner();
    const email = newAddress();
    expect(await askForAddress(client, ours.userId, email)).toBe(true);
    expect(await readAskedAddress(identity)).toBe(email);
    expect(codeFor(ours.email), 'nothing that confirms').toBeUndefined();
    const code = codeFor(email) ?? '';
    expect(code).toMatch(/^\d{6}$/);
    expect(await userOf(ours.userId)).toMatchObject({ email: ours.email });
    const wrong = code === '000000' ? '000001' : '000000';
    expect(await takeAddressCode(ours.userId, email, wrong)).toBe('wrong');
    expect(await takeAddressCode(ours.userId, ours.email, code)).toBe('wrong');
    expect(await takeAddressCode(ours.userId, email, code)).toBe('done');
    expect(await takeAddressCode(ours.userId, email, code), 'once').toBe('wrong');
    expect(await readAskedAddress(identity)).toBeNull();
    expect((await signedIn(ours.email)).identity).toBeNull();
    expect((await signedIn(email)).identity).toMatchObject({ userId: ours.userId, email });
    const refreshed = await client.auth.refreshSession();
    const token = await verifyAccessToken(refreshed.data.session?.access_token ?? '');
    expect(token, 'the session that asked goes on, under the new address').toMatchObject({ email });
  });

  it('is asked for no longer an hour later, nor once another was', async () => {
    const { client, identity } = await owner();
    const [first, second] = [newAddress(), newAddress()];
    await askForAddress(client, ours.userId, first);
    await askForAddress(client, ours.userId, second);
    expect(await readAskedAddress(identity)).toBe(second);
    expect(await takeAddressCode(ours.userId, first, codeFor(first) ?? '')).toBe('wrong');
    await test.supabase.run(
      `update auth.users set email_change_sent_at = now() - interval '61 minutes' where id = '${ours.userId}'`,
    );
    expect(await readAskedAddress(identity)).toBeNull();
    expect(await takeAddressCode(ours.userId, second, codeFor(second) ?? '')).toBe('wrong');
  });

  it('that somebody else has looks the same, and gets no mail', async () => {
    const other = await test.signUp();
    const { client, identity } = await owner();
    const before = test.mailed.length;
    expect(await askForAddress(client, ours.userId, other.email.toUpperCase())).toBe(true);
    expect(await readAskedAddress(identity)).toBe(other.email);
    expect(test.mailed.length).toBe(before);
    expect(await takeAddressCode(ours.userId, other.email, '123456')).toBe('wrong');
    expect(await userOf(other.userId)).toMatchObject({ email: other.email });
  });

  it('that somebody signed up with in the meantime is not taken from them', async () => {
    const { client } = await owner();
    const email = newAddress();
    await askForAddress(client, ours.userId, email);
    await (await passingClient()).auth.signUp({ email, password: 'quite another one' });
    expect(await takeAddressCode(ours.userId, email, codeFor(email) ?? '')).toBe('wrong');
    expect(await userOf(ours.userId)).toMatchObject({ email: ours.email });
  });
});

describe('a new mail address by Supabase’s own door', () => {
  beforeEach(() => begin('pglite'));

  let addresses = 0;
  function knock(method: string, path: string, body: unknown, token?: string): Promise<Response> {
    return door(
      new Request(`http://tonight.localhost/auth/v1/${path}`, {
        method,
        body: body === undefined ? undefined : JSON.stringify(body),
        headers: {
          apikey: test.supabase.keys.publishableKey,
          'content-type': 'application/json',
          'x-forwarded-for': `203.0.113.${++addresses}`,
          ...(token && { authorization: `Bearer ${token}` }),
        },
      }),
    );
  }
  const change = (body: object) => knock('PUT', 'user', { ...body, current_password: TEST_PASSWORD }, ours.accessToken);

  it('is told to the one before', async () => {
    const email = newAddress();
    expect((await change({ email })).status).toBe(200);
    const letter = letters.findLast(({ to }) => to === ours.email);
    expect(letter?.text).toContain(email);
    expect(letter?.text).toContain('/sign-in/reset');
  });

  it('is answered alike whether somebody else has it', async () => {
    const other = await test.signUp();
    const shape = async (email: string) => {
      const asked = await change({ email });
      const user = await asked.json();
      const again = await (await knock('GET', 'user', undefined, ours.accessToken)).json();
      expect([user.new_email, again.new_email]).toEqual([email, email]);
      return { status: asked.status, keys: Object.keys(user), again: Object.keys(again), email: user.email };
    };
    expect(await shape(other.email)).toEqual(await shape(newAddress()));
  });

  it('changes the password that came along with a taken one', async () => {
    const other = await test.signUp();
    expect((await change({ email: other.email, password: 'another one to keep' })).status).toBe(200);
    expect((await signedIn(ours.email, 'another one to keep')).identity).not.toBeNull();
  });

  it('is not confirmed there, where whoever was mailed by mistake would be let in', async () => {
    const email = newAddress();
    await change({ email });
    const token = codeFor(email);
    const { email_change_token_new: hash } = await userOf(ours.userId);
    const tries = [
      knock('POST', 'verify', { type: 'email_change', email, token }),
      knock('POST', 'verify', { type: 'email_change', token_hash: hash }),
      knock('GET', `verify?type=email_change&token=${hash}`, undefined),
      knock('GET', `verify?type=signup&type=email_change&token=${hash}`, undefined),
      knock('POST', 'verify', { type: 'email_change', email, token, current_password: 'x'.repeat(1001) }),
      knock('POST', 'verify', { type: 'magiclink', token_hash: hash }),
    ];
    for (const answer of await Promise.all(tries)) {
      expect(answer.status).toBeGreaterThanOrEqual(300);
      expect(answer.headers.get('location') ?? '').not.toContain('access_token');
    }
    expect(await userOf(ours.userId)).toMatchObject({ email: ours.email });
    expect(await takeAddressCode(ours.userId, email, token ?? '')).toBe('done');
  });

  it('fills nobody’s mailbox', async () => {
    const email = newAddress();
    const from = (count: number) => {
      addresses = count;
      return change({ email });
    };
    const answers = [];
    for (let time = 0; time < 6; time += 1) answers.push((await from(200)).status);
    expect(answers).toEqual([200, 200, 200, 200, 429, 429]);
  });

  it('refuses what it cannot read, before what stands behind it reads it', async () => {
    const unread = { email: newAddress(), password: 'password1', current_password: 'x'.repeat(1001) };
    expect((await knock('POST', 'signup', unread)).status).toBe(400);
  });
});

describe.each(DATABASE_KINDS)('the way back to the address before (%s)', (kind) => {
  // The handlers hold on to one database: there, by SQL alone.
  const back = async (address: string) =>
    (await test.admin.rpc('take_back_address', { account: ours.userId, address }).throwOnError()).data;

  beforeEach(async () => {
    test = await sharedSupabase(kind);
    ours = await test.signUp();
  });

  it('gives it back, and ends the password and every session', async () => {
    await test.supabase.run(`update auth.users set email = '${newAddress()}' where id = '${ours.userId}'`);
    expect(await back(ours.email)).toBe(true);
    expect(await userOf(ours.userId)).toMatchObject({ email: ours.email, encrypted_password: null });
    const signIn = { email: ours.email, password: TEST_PASSWORD };
    expect((await test.anonymous.auth.signInWithPassword(signIn)).error?.status).toBe(400);
    expect(await test.supabase.run(`select id from auth.sessions where user_id = '${ours.userId}'`)).toEqual([]);
    const [identity] = await test.supabase.run(
      `select (identity_data #>> '{}')::jsonb ->> 'email' as email from auth.identities where user_id = '${ours.userId}'`,
    );
    expect(identity).toEqual({ email: ours.email });
    expect((await test.anonymous.auth.resetPasswordForEmail(ours.email)).error).toBeNull();
    const token = codeFor(ours.email) ?? '';
    const recovered = await test.anonymous.auth.verifyOtp({ email: ours.email, token, type: 'recovery' });
    expect(recovered.data.user?.id).toBe(ours.userId);
  });

  it('takes it from nobody who has it by now', async () => {
    const other = await test.signUp();
    expect(await back(other.email)).toBe(false);
    expect(await userOf(ours.userId)).toMatchObject({ email: ours.email });
    expect(await test.supabase.run(`select id from auth.sessions where user_id = '${ours.userId}'`)).toHaveLength(1);
  });

  it('is nothing that a client’s token can go', async () => {
    for (const name of ['take_back_address', 'pretend_address_change'] as const) {
      const { error } = await ours.client.rpc(name, { account: ours.userId, address: newAddress() });
      expect(error, name).not.toBeNull();
    }
  });
});

describe('the sealed way back', () => {
  beforeEach(() => begin('pglite'));

  it('is good for what it names, and for nothing else', async () => {
    const had = { userId: ours.userId, address: ours.email };
    const sealed = await sealWayBack(had);
    expect(await readWayBack(sealed)).toEqual(had);
    const [head, claims = '', signature] = sealed.split('.');
    const other = { ...JSON.parse(Buffer.from(claims, 'base64url').toString()), sub: randomUUID() };
    const forged = [head, Buffer.from(JSON.stringify(other)).toString('base64url'), signature].join('.');
    for (const bad of ['', 'x', forged, ours.accessToken, `${sealed}x`]) expect(await readWayBack(bad)).toBeNull();
  });

  it('goes by our own functions, and whoever is signed in there is out', async () => {
    const { identity } = await owner();
    await pretendAddressChange(ours.userId, newAddress());
    expect(await takeBackAddress(ours.userId, ours.email)).toBe(true);
    await expect(readAskedAddress(identity as Identity)).rejects.toThrow();
  });
});
