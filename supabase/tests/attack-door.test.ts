import { randomUUID } from 'node:crypto';
import { createClient } from '@supabase/supabase-js';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { serverEnvironment } from '@/lib/env/server';
import { storePin } from '@/lib/household/pins/repository';
import { forgetProfiles } from '@/lib/household/profile-memory';
import { storeProof } from '@/lib/household/proof/repository';
import { verifyAccessToken } from '@/lib/supabase/access-token';
import { door } from '@/lib/use-cases/access/door';
import { serveFrom } from './progress-api';
import { quickHash } from './quick-hash';
import { sharedSupabase, type TestSupabase } from './test-supabase';

/*
 * The embedded Supabase's own door, as a stranger on the network would try it. Each of these opened it once, or is the
 * neighbour of one that did.
 */

let addresses = 0;
const nextAddress = () => `198.51.100.${++addresses}`;
const someone = () => ({ email: `${randomUUID()}@example.org`, password: randomUUID() });

// The handlers hold on to one database, as in every test of theirs.
describe('on PGlite', () => {
  let test: TestSupabase;
  let apikey: string;

  beforeAll(async () => {
    test = await sharedSupabase('pglite');
    apikey = test.supabase.keys.publishableKey;
  });

  /** One raw request from one network address. */
  function knock(
    path: string,
    {
      method = 'POST',
      body,
      token,
      key = apikey,
      from = nextAddress(),
      headers,
    }: {
      method?: string;
      body?: unknown;
      token?: string;
      key?: string | null;
      from?: string;
      headers?: Record<string, string>;
    } = {},
  ): Promise<Response> {
    serveFrom(test);
    return door(
      new Request(`http://tonight.localhost${path}`, {
        method,
        body: typeof body === 'string' || body === undefined ? (body as string) : JSON.stringify(body),
        headers: {
          'content-type': 'application/json',
          'x-forwarded-for': from,
          ...(key === null ? {} : { apikey: key }),
          ...(token ? { authorization: `Bearer ${token}` } : {}),
          ...headers,
        },
      }),
    );
  }

  async function statuses(count: number, ask: () => Promise<Response>): Promise<number[]> {
    const answers = [];
    for (let time = 0; time < count; time += 1) answers.push((await ask()).status);
    return answers;
  }

  describe('codes of six digits', () => {
    it.each([
      '/auth/v1/verify',
      '/auth/v1/%76erify',
      '/auth/v1/verif%79',
      '/auth/v1//verify/',
      '/auth%2Fv1%2fverify',
      '/%61uth/v1/verify?x=1',
    ])('are guessed six times at %s, and no more', async (path) => {
      const from = nextAddress();
      const body = { email: someone().email, token: '123456', type: 'email' };
      const answers = await statuses(9, () => knock(path, { body, from }));
      expect(answers.slice(6)).toEqual([429, 429, 429]);
      expect(answers.slice(0, 6)).not.toContain(429);
    });

    it('are counted together however they are written', async () => {
      const from = nextAddress();
      const body = { email: someone().email, token: '123456', type: 'email' };
      await statuses(6, () => knock('/auth/v1/%76%65rify', { body, from }));
      expect((await knock('/auth/v1/verify', { body, from })).status).toBe(429);
      const shouted = { ...body, email: ` ${body.email.toUpperCase()}` };
      expect((await knock('/auth/v1/verify', { body: shouted, from })).status).toBe(429);
    });
  });

  it.each([
    '/auth/v1/%2574oken?grant_type=password',
    '/auth/v1/Token?grant_type=password',
    '/auth/v1/token.?grant_type=password',
    '/auth/v1/x/..%2ftoken?grant_type=password',
    '/auth/v1/admin/users',
    '/auth/v1/authorize?provider=github&redirect_to=https://elsewhere.example',
    '/auth/v1/callback',
    '/auth/v1/oauth/token',
    '/storage/v1/bucket',
  ])('%s is nothing', async (path) => {
    for (const method of ['GET', 'POST', 'PUT', 'HEAD']) {
      const body = method === 'POST' || method === 'PUT' ? someone() : undefined;
      expect((await knock(path, { method, body })).status, method).toBe(404);
    }
  });

  describe('the operator’s address', () => {
    const environment = serverEnvironment();
    afterEach(() => {
      environment.operators = [];
    });

    it.each([
      ['as it is named', (email: string) => email],
      ['in capitals', (email: string) => email.toUpperCase()],
      ['with a space', (email: string) => ` ${email}`],
    ])('gets no account by signing up %s, as if it had one', async (_, spelled) => {
      const account = someone();
      environment.operators = [account.email];
      const email = spelled(account.email);
      const refused = await knock('/auth/v1/signup', { body: { ...account, email } });
      expect(refused.status).toBe(422);
      environment.operators = [];
      expect((await knock('/auth/v1/signup', { body: account })).status).toBe(200);
      const taken = await knock('/auth/v1/signup', { body: account });
      expect(await refused.json()).toEqual(await taken.json());
    });
  });

  describe('the key', () => {
    it('comes before the count: who has none locks nobody out', async () => {
      const account = someone();
      const from = nextAddress();
      expect((await knock('/auth/v1/signup', { body: account })).status).toBe(200);
      for (const key of [null, '', 'wrong', `${apikey}, ${apikey}`]) {
        const code = { email: account.email, token: '123456', type: 'email' };
        expect(await statuses(20, () => knock('/auth/v1/verify', { body: code, key, from }))).toEqual(
          Array(20).fill(401),
        );
      }
      const right = await knock('/auth/v1/token?grant_type=password', { body: account, from });
      expect(right.status).toBe(200);
    });

    it('is asked for by the tables, too, also where no host would be named', async () => {
      for (const host of ['localhost', '127.0.0.1', 'tonight.localhost']) {
        const answer = await knock('/rest/v1/profiles', { method: 'GET', key: null, headers: { host } });
        expect(answer.status).toBe(401);
      }
    });
  });

  describe('a body', () => {
    it.each(['/auth/v1/signup', '/auth/v1/token?grant_type=password', '/rest/v1/profiles'])(
      'past 64 KiB is not read by %s',
      async (path) => {
        const padded = { ...someone(), data: { padding: 'x'.repeat(70_000) } };
        expect((await knock(path, { body: padded })).status).toBe(413);
      },
    );

    it('is not waited for', async () => {
      serveFrom(test);
      let sent = 0;
      const endless = new ReadableStream({
        pull(controller) {
          sent += 16_384;
          controller.enqueue(new Uint8Array(16_384).fill(120));
        },
      });
      const headers = { apikey, 'x-forwarded-for': nextAddress() };
      const init: RequestInit & { duplex: 'half' } = { method: 'POST', body: endless, headers, duplex: 'half' };
      const answer = await door(new Request('http://tonight.localhost/auth/v1/signup', init));
      expect(answer.status).toBe(413);
      expect(sent).toBeLessThan(200_000);
    });
  });

  it('limits every route of /auth/v1, whatever it does', async () => {
    for (const [method, path] of [
      ['POST', '/auth/v1/token?grant_type=refresh_token'],
      ['GET', '/auth/v1/user'],
      ['PUT', '/auth/v1/user'],
      ['POST', '/auth/v1/logout'],
      ['GET', '/auth/v1/settings'],
      ['GET', '/auth/v1/reauthenticate'],
    ] as const) {
      const from = nextAddress();
      const body = method === 'GET' ? undefined : {};
      const answers = await statuses(130, () => knock(path, { method, body, from }));
      expect(answers.at(-1), path).toBe(429);
    }
  });

  describe('who gets in', () => {
    async function signedIn() {
      const account = someone();
      const answer = await knock('/auth/v1/signup', { body: account });
      const { access_token: token } = await answer.json();
      const who = await verifyAccessToken(token);
      if (!who) throw new Error('no token');
      // As ten minutes later: having just signed in proves nothing here anyway.
      return { account, token: token as string, who };
    }

    it.each([
      { password: 'another-long-one-77' },
      { email: 'thief@elsewhere.example' },
      { password: 'x-long-enough-9', data: {} },
    ])('is not changed by a token alone: %o', async (changes) => {
      const { account, token } = await signedIn();
      for (const path of ['/auth/v1/user', '/auth/v1/%75ser', '/auth/v1//user/']) {
        const answer = await knock(path, { method: 'PUT', body: changes, token });
        expect(answer.status).toBe(403);
        expect(await answer.json()).toMatchObject({ error_code: 'reauthentication_needed' });
      }
      const wrong = { ...changes, current_password: 'not-this' };
      expect((await knock('/auth/v1/user', { method: 'PUT', body: wrong, token })).status).toBe(403);
      expect((await knock('/auth/v1/token?grant_type=password', { body: account })).status).toBe(200);
    });

    it('changes with the password before, and every other session ends', async () => {
      const { account, token } = await signedIn();
      const other = await (await knock('/auth/v1/token?grant_type=password', { body: account })).json();
      const body = { password: 'another-long-one-77', current_password: account.password };
      expect((await knock('/auth/v1/user', { method: 'PUT', body, token })).status).toBe(200);
      expect((await knock('/auth/v1/user', { method: 'GET', token: other.access_token })).status).toBe(403);
      expect((await knock('/rest/v1/profiles', { method: 'GET', token: other.access_token })).status).toBe(403);
      expect((await knock('/auth/v1/user', { method: 'GET', token })).status).toBe(200);
    });

    it('changes after a recovery made for that alone', async () => {
      const { token, who } = await signedIn();
      await storeProof(who.sessionId, 'recovery');
      const body = { password: 'another-long-one-77' };
      expect((await knock('/auth/v1/user', { method: 'PUT', body, token })).status).toBe(200);
    });

    it('takes no password that is tried first', async () => {
      const weak = await knock('/auth/v1/signup', { body: { email: someone().email, password: 'password1' } });
      expect(weak.status).toBe(422);
    });

    it('leaves a name as easy to change as it is on the page', async () => {
      const { token } = await signedIn();
      const body = { data: { name: 'Ada' } };
      expect((await knock('/auth/v1/user', { method: 'PUT', body, token })).status).toBe(200);
    });
  });

  describe('the tables of a household with a PIN', () => {
    it('are not read or changed by its account’s token', async () => {
      const { accessToken, householdId, profileId } = await test.signUp();
      const ask = (method: string, path: string, body?: unknown) => knock(path, { method, body, token: accessToken });
      expect((await ask('GET', '/rest/v1/profiles?select=id')).status).toBe(200);
      await storePin(test.admin, { householdId, profileId: null }, quickHash('2468'));
      forgetProfiles();
      for (const [method, path, body] of [
        ['GET', '/rest/v1/profiles?select=id'],
        ['HEAD', '/rest/v1/watch_progress'],
        ['GET', '/rest/v1/%70rofiles'],
        ['PATCH', `/rest/v1/profiles?id=eq.${profileId}`, { rating_cap: null }],
        ['POST', '/rest/v1/household_invites', { household_id: householdId, token_hash: 'x' }],
        ['DELETE', `/rest/v1/households?id=eq.${householdId}`],
        ['POST', '/rest/v1/rpc/leave_household', {}],
        ['POST', '/rest/v1/rpc/continue_watching', { profile: profileId, max_movies: 1, max_shows: 1 }],
      ] as const) {
        expect((await ask(method, path, body)).status, `${method} ${path}`).toBe(403);
      }
      await storePin(test.admin, { householdId, profileId: null }, null);
      forgetProfiles();
      expect((await ask('GET', '/rest/v1/profiles?select=id')).status).toBe(200);
      await storePin(test.admin, { householdId, profileId }, quickHash('1357'));
      forgetProfiles();
      expect((await ask('GET', '/rest/v1/watch_progress')).status).toBe(403);
    });
  });

  it('speaks to supabase-js as Supabase does', async () => {
    serveFrom(test);
    const client = createClient('http://tonight.localhost', apikey, {
      auth: { persistSession: false, autoRefreshToken: false },
      global: { fetch: (input, init) => door(new Request(input, init)) },
    });
    const account = someone();
    expect((await client.auth.signUp(account)).error).toBeNull();
    const refused = await client.auth.updateUser({ password: 'another-long-one-77' });
    expect(refused.error).toMatchObject({ status: 403, code: 'reauthentication_needed' });
    const changed = await client.auth.updateUser({
      password: 'another-long-one-77',
      current_password: account.password,
    });
    expect(changed.error).toBeNull();
  });
});
