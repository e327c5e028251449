import 'server-only';
import { PROFILE_COOKIE, PROFILE_FACE_COOKIE, profileFace } from '@/lib/household/profile-cookie';
import type { Profile } from '@/lib/household/schema';
import type { TonightSupabase } from '@/lib/supabase/admin';
import { type CookieJar, identityFromCookies, userClient } from '@/lib/supabase/session';

export type Cookies = { name: string; value: string }[];

/** Keeps what a browser would be given. */
export function collectCookies(): { jar: CookieJar; cookies(): Cookies } {
  const kept = new Map<string, string>();
  return {
    jar: {
      getAll: () => [...kept].map(([name, value]) => ({ name, value })),
      setAll: (list) => {
        for (const { name, value } of list) kept.set(name, value);
      },
    },
    cookies: () => [...kept].filter(([, value]) => value !== '').map(([name, value]) => ({ name, value })),
  };
}

/** A session of an account as signing in begins one, but for the form and its limits. */
export async function signInForTest(
  account: { email: string; password: string },
  way: 'signInWithPassword' | 'signUp' = 'signInWithPassword',
): Promise<{ accessToken: string; sessionId: string; client: TonightSupabase; cookies: Cookies }> {
  const { jar, cookies } = collectCookies();
  const client = await userClient(jar);
  const { error } = await client.auth[way](account);
  const identity = error ? null : await identityFromCookies(jar);
  if (!identity) throw new Error('There is no session for this account.', { cause: error });
  const { accessToken, sessionId } = identity;
  return { accessToken, sessionId, client, cookies: cookies() };
}

/** What a browser carries that has chosen a profile. */
export function cookiesOf(profile: Profile): Cookies {
  return [
    { name: PROFILE_COOKIE, value: profile.id },
    { name: PROFILE_FACE_COOKIE, value: encodeURIComponent(profileFace(profile)) },
  ];
}
