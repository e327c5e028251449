import { type NextRequest, NextResponse } from 'next/server';
import { serverEnvironment } from '@/lib/env/server';
import { isSharedPage, keptPath } from '@/lib/household/kept-path';
import { UNLOCK_COOKIE } from '@/lib/household/pins/unlock';
import { PROFILE_COOKIE } from '@/lib/household/profile-cookie';
import { contentSecurityPolicy } from '@/lib/http/content-security-policy';
import { type CookieJar, identityFromCookies, originOf, SESSION_COOKIE } from '@/lib/supabase/session';

/**
 * Server components cannot set cookies, so a session that has run out is refreshed here, before they run. Reports of
 * the player go past it: their handler refreshes by itself. And whoever watches under a rating cap is shown the page
 * that keeps to it where the usual one is the same for everyone. What a page may load depends on settings that one build
 * does not know, so that it is said here too.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { cookies, nextUrl } = request;
  if (!cookies.getAll().some((cookie) => cookie.name.startsWith(SESSION_COOKIE))) {
    return withPageHeaders(NextResponse.next(), nextUrl.pathname);
  }
  const refreshed: { name: string; value: string; options: object }[] = [];
  const jar: CookieJar = { getAll: () => cookies.getAll(), setAll: (list) => refreshed.push(...list) };
  const identity = await identityFromCookies(jar, originOf(request.headers));
  for (const { name, value } of refreshed) cookies.set(name, value);
  const kept =
    identity &&
    (await keptPath(nextUrl.pathname, identity, {
      profile: cookies.get(PROFILE_COOKIE)?.value,
      unlocked: cookies.get(UNLOCK_COOKIE)?.value,
    }));
  const response = kept
    ? NextResponse.rewrite(new URL(kept + nextUrl.search, nextUrl), { request })
    : NextResponse.next({ request });
  for (const { name, value, options } of refreshed) response.cookies.set(name, value, options);
  return withPageHeaders(response, nextUrl.pathname);
}

/**
 * The server keeps a shared page, a browser or what stands between must not: the same address shows a child something
 * else, and Next would let them show for a year what they have.
 */
function withPageHeaders(response: NextResponse, path: string): NextResponse {
  const development = process.env.NODE_ENV === 'development';
  response.headers.set('content-security-policy', contentSecurityPolicy(serverEnvironment(), { development }));
  if (isSharedPage(path)) response.headers.set('cache-control', 'private, no-cache');
  return response;
}

export const config = {
  matcher: ['/((?!api/|auth/v1/|rest/v1/|_next/|demo/|icons/|.*\\.(?:ico|svg|png|webmanifest)$).*)'],
};
