import { randomUUID } from 'node:crypto';
import { createClient } from '@supabase/supabase-js';
import { beforeAll, describe, expect, it } from 'vitest';
import { door } from '@/app/door';
import { serveFrom } from './progress-api';
import { sharedSupabase, type TestSupabase } from './test-supabase';

describe('the embedded Supabase’s own door', () => {
  let test: TestSupabase;
  let addresses = 0;

  beforeAll(async () => {
    test = await sharedSupabase('pglite');
    serveFrom(test);
  });

  /** supabase-js as a client on the network would use it. */
  const clientAt = (address: string) =>
    createClient('http://tonight.localhost', test.supabase.keys.publishableKey, {
      auth: { persistSession: false, autoRefreshToken: false },
      global: {
        fetch: (input, init) => {
          const request = new Request(input, init);
          request.headers.set('x-forwarded-for', address);
          return door(request);
        },
      },
    });
  const somewhere = () => clientAt(`203.0.113.${++addresses}`);
  const someone = () => ({ email: `${randomUUID()}@example.org`, password: randomUUID() });

  async function refusals(count: number, attempt: () => Promise<{ error: { status?: number } | null }>) {
    const answers = [];
    for (let time = 0; time < count; time += 1) answers.push((await attempt()).error?.status ?? 200);
    return answers;
  }

  it('slows whoever misses a password, and refuses the right one to nobody', async () => {
    const account = someone();
    await somewhere().auth.signUp(account);
    const guesser = somewhere();
    const wrong = () => guesser.auth.signInWithPassword({ ...account, password: 'guessed' });
    expect(await refusals(8, wrong)).toEqual(Array(8).fill(400));
    const began = performance.now();
    expect(await refusals(1, wrong)).toEqual([400]);
    expect(performance.now() - began).toBeGreaterThan(900);
    expect((await somewhere().auth.signInWithPassword(account)).error).toBeNull();
  });

  it('slows nobody down who knows the password', async () => {
    const account = someone();
    const client = somewhere();
    await client.auth.signUp(account);
    expect(await refusals(12, () => client.auth.signInWithPassword(account))).toEqual(Array(12).fill(200));
  });

  it('makes no more accounts for one address than a house needs', async () => {
    const client = somewhere();
    const answers = await refusals(32, () => client.auth.signUp(someone()));
    expect(answers).toEqual([...Array(30).fill(200), 429, 429]);
  });

  it('sends little mail to one mailbox, and takes few codes', async () => {
    const { email } = someone();
    const mail = () => somewhere().auth.signInWithOtp({ email, options: { shouldCreateUser: false } });
    expect((await refusals(6, mail)).filter((status) => status === 429)).toHaveLength(2);
    const code = () => somewhere().auth.verifyOtp({ email, token: '123456', type: 'email' });
    expect((await refusals(9, code)).filter((status) => status === 429)).toHaveLength(3);
  });
});
