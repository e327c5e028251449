import { randomUUID } from 'node:crypto';
import { createClient } from '@supabase/supabase-js';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { door } from '@/lib/use-cases/access/door';
import { serveFrom } from './progress-api';
import { sharedSupabase, type TestSupabase } from './test-supabase';

describe('the embedded Supabase’s own door', () => {
  let test: TestSupabase;
  let addresses = 0;

  beforeAll(async () => {
    test = await sharedSupabase('pglite');
    serveFrom(test);
  });
  afterEach(() => vi.unstubAllEnvs());

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

  it('slows who guesses the password of one account, and refuses the right one to nobody', async () => {
    const account = someone();
    await somewhere().auth.signUp(account);
    const stranger = somewhere();
    const wrong = () => stranger.auth.signInWithPassword({ ...account, password: 'guessed' });
    expect(await refusals(9, wrong)).toEqual(Array(9).fill(400));
    const before = performance.now();
    expect((await somewhere().auth.signInWithPassword(account)).error, 'at once').toBeNull();
    const between = performance.now();
    expect((await stranger.auth.signInWithPassword(account)).error, 'a little later').toBeNull();
    expect(performance.now() - between).toBeGreaterThan(1900);
    expect(between - before).toBeLessThan(1900);
  });

  it.each([
    ['by itself', undefined, 0.5],
    // Where hashing costs next to nothing, a comparison more or less is not to be seen, but one that costs more is.
    ['where hashing is set to cost little', '4', 0.1],
  ])('takes no longer, and says nothing else, where there is no account: %s', async (_, cost, least) => {
    vi.stubEnv('LITE_AUTH_BCRYPT_COST', cost);
    const account = someone();
    await somewhere().auth.signUp(account);
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let round = 0; round < 7; round += 1) {
      for (const [who, email] of [
        ['known', account.email],
        ['unknown', someone().email],
      ] as const) {
        const before = performance.now();
        const { error } = await somewhere().auth.signInWithPassword({ email, password: 'guessed' });
        times[who].push(performance.now() - before);
        expect(error).toMatchObject({ status: 400, code: 'invalid_credentials' });
      }
    }
    const median = (list: number[]) => list.toSorted((one, other) => one - other)[3] ?? 0;
    // bcrypt is nearly all of it: without a comparison for an unknown address, it would be a tenth.
    expect(median(times.unknown) / median(times.known)).toBeGreaterThan(least);
    expect(median(times.unknown) / median(times.known)).toBeLessThan(2);
    for (const { email } of [account, someone()]) {
      const asked = await somewhere().auth.signInWithOtp({ email, options: { shouldCreateUser: false } });
      expect([asked.error, (await somewhere().auth.resetPasswordForEmail(email)).error]).toEqual([null, null]);
    }
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
    const client = somewhere();
    const mail = () => client.auth.signInWithOtp({ email, options: { shouldCreateUser: false } });
    expect((await refusals(6, mail)).filter((status) => status === 429)).toHaveLength(2);
    const code = () => client.auth.verifyOtp({ email, token: '123456', type: 'email' });
    expect((await refusals(9, code)).filter((status) => status === 429)).toHaveLength(3);
  });
});
