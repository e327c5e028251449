import { beforeEach, describe, expect, it } from 'vitest';
import { DEVICE_COOKIE } from '@/lib/household/device-cookie';
import { attemptLimiters } from '@/lib/http/attempt-limit';
import { ourLink } from '@/lib/supabase/mailed-link';
import { SESSION_COOKIE } from '@/lib/supabase/session';
import { inNextRequest } from './access/next-request';
import { callRoute } from './call-route';
import { serveFrom } from './progress-api';
import { sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/* The link of a mail, opened in a browser in which no account is signed in. */

const SITE = 'http://localhost:3000';
/** A browser tells no address here, so that all of these come from one network. */
const TRIES_OF_A_NETWORK = 36;
const STALE = '/sign-in/link?stale';

describe('a mailed link', () => {
  let test: TestSupabase;
  let ours: TestHousehold;

  beforeEach(async () => {
    test = await sharedSupabase('pglite');
    serveFrom(test);
    attemptLimiters.forget();
    ours = await test.signUp();
    return () => attemptLimiters.forget();
  });

  async function mailed(purpose: 'email' | 'recovery', { email } = ours): Promise<URL> {
    const { auth } = test.anonymous;
    const asked =
      purpose === 'email'
        ? await auth.signInWithOtp({ email, options: { shouldCreateUser: false } })
        : await auth.resetPasswordForEmail(email);
    expect(asked.error).toBeNull();
    const words = test.mailed.findLast(({ to }) => to === email)?.text ?? '';
    const [link = ''] = /https?:\S+\/auth\/v1\/verify\?\S+/.exec(words) ?? [];
    return new URL(ourLink(SITE, link, test.supabase.keys.secretKey));
  }

  const open = ({ pathname, search }: URL) => inNextRequest([], () => callRoute('GET', `${pathname}${search}`));
  const isSignedIn = (cookies: string[]) => cookies.some((name) => name.startsWith(SESSION_COOKIE));
  function changed(link: URL, changes: Record<string, string>): URL {
    const other = new URL(link);
    for (const [name, value] of Object.entries(changes)) other.searchParams.set(name, value);
    return other;
  }
  async function proofs() {
    const found = await test.supabase.run(
      `select proof from public.account_sessions join auth.sessions on sessions.id = session_id
       where user_id = '${ours.userId}' and session_id <> '${ours.sessionId}'`,
    );
    return found.map(({ proof }) => proof);
  }

  it('signs in, and on to the profiles; the device is known from then on', async () => {
    const { redirect, cookies } = await open(await mailed('email'));
    expect(redirect).toBe('/profiles');
    expect(isSignedIn(cookies)).toBe(true);
    expect(cookies).toContain(DEVICE_COOKIE);
    expect(await proofs(), 'it proves nothing of the password').not.toContain('recovery');
  });

  it('that was asked for to recover the account leads to a new password, which it may set', async () => {
    const { redirect, cookies } = await open(await mailed('recovery'));
    expect(redirect).toBe('/sign-in/new-password');
    expect(isSignedIn(cookies)).toBe(true);
    expect(await proofs()).toEqual(['recovery']);
  });

  it('is good once', async () => {
    const link = await mailed('email');
    await open(link);
    const { redirect, cookies } = await open(link);
    expect([redirect, isSignedIn(cookies)]).toEqual([STALE, false]);
  });

  it.each([
    ['without its seal', { seal: '' }],
    ['with another seal', { seal: 'A'.repeat(43) }],
    ['without its token', { token: '' }],
    ['for another purpose', { type: 'recovery' }],
    ['for no purpose', { type: 'invite' }],
  ])('does nothing %s, and is still good', async (_, changes) => {
    const link = await mailed('email');
    const { redirect, cookies } = await open(changed(link, changes));
    expect([redirect, isSignedIn(cookies)]).toEqual([STALE, false]);
    expect(await proofs()).toEqual([]);
    expect((await open(link)).redirect).toBe('/profiles');
  });

  it('is tried so often from a network, and the right ones do not count', async () => {
    const links = [ours, await test.signUp(), await test.signUp()].map((account) => mailed('email', account));
    const [first, second, third] = (await Promise.all(links)) as [URL, URL, URL];
    const wrong = changed(first, { seal: 'wrong' });
    for (let tries = 1; tries < TRIES_OF_A_NETWORK; tries += 1) await open(wrong);
    expect([(await open(first)).redirect, (await open(second)).redirect]).toEqual(['/profiles', '/profiles']);
    expect((await open(wrong)).redirect).toBe(STALE);
    expect((await open(third)).redirect, 'that was one too many').toBe(STALE);
    attemptLimiters.forget();
    expect((await open(third)).redirect, 'the link itself was not used up').toBe('/profiles');
  });
});
