import { type NextRequest, NextResponse } from 'next/server';
import { serverEnvironment } from '@/lib/env/server';
import { UNLOCK_COOKIE } from '@/lib/household/pins/unlock';
import { PROFILE_COOKIE } from '@/lib/household/profile-cookie';
import { NO_PAGE } from '@/lib/http/answer-headers';
import { contentSecurityPolicy } from '@/lib/http/content-security-policy';
import { pageNonce } from '@/lib/http/nonce';
import { isOpenToStrangers, isStream } from '@/lib/http/open-pages';
import { isCrossSiteWrite } from '@/lib/http/same-origin';
import { DEVICE_OWNER } from '@/lib/progress/on-device/owner';
import { type CookieJar, identityFromCookies, originOf, SESSION_COOKIE } from '@/lib/supabase/session';
import { type PageBehind, pageBehind } from '@/lib/use-cases/titles/page-behind';
import { isSharedPage } from '@/lib/use-cases/titles/shared-pages';

const NO_COOKIES = { profile: undefined, unlocked: undefined };

/**
 * Server components cannot set cookies, so a session that has run out is refreshed here, before they run. Reports of
 * the player go past it: their handler refreshes by itself. It also finds the page behind an address: kept in the viewer's
 * language and region, or made for who watches under a rating cap. What a page may load depends on settings that one build
 * does not know, so that it is said here too.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { cookies, nextUrl } = request;
  const { catalogPublic, siteUrl } = serverEnvironment();
  const path = nextUrl.pathname;
  if (catalogPublic && isStream(path)) return NextResponse.next();
  if (isCrossSiteWrite(request, siteUrl)) {
    const headers = { 'cache-control': 'private, no-store', ...NO_PAGE };
    return new NextResponse('This was asked for by another site, so nothing was done.', { status: 403, headers });
  }
  if (!cookies.getAll().some((cookie) => cookie.name.startsWith(SESSION_COOKIE))) {
    if (!catalogPublic && !isOpenToStrangers(path)) return signInFirst(request);
    return page(request, await pageBehind(path, null, NO_COOKIES));
  }
  const refreshed: { name: string; value: string; options: object }[] = [];
  const jar: CookieJar = { getAll: () => cookies.getAll(), setAll: (list) => refreshed.push(...list) };
  const identity = await identityFromCookies(jar, originOf(request.headers));
  for (const { name, value } of refreshed) cookies.set(name, value);
  const mayLook = identity || catalogPublic || isOpenToStrangers(path);
  const chosen = { profile: cookies.get(PROFILE_COOKIE)?.value, unlocked: cookies.get(UNLOCK_COOKIE)?.value };
  const response = mayLook ? page(request, await pageBehind(path, identity, chosen)) : signInFirst(request);
  for (const { name, value, options } of refreshed) response.cookies.set(name, value, options);
  return response;
}

/**
 * The page, made with a nonce that its policy names. The server keeps a shared page, a browser or what stands between
 * must not: the same address shows a child something else, and Next would let them show for a year what they have. Our
 * service worker may, for the profile that the answer names.
 */
function page(request: NextRequest, behind: PageBehind | null): NextResponse {
  const { nextUrl } = request;
  const isShared = isSharedPage(nextUrl.pathname);
  const nonce = pageNonce(behind?.isShared ?? false);
  const development = process.env.NODE_ENV === 'development';
  const policy = contentSecurityPolicy(serverEnvironment(), { nonce, development });
  const headers = new Headers(request.headers);
  // Next reads the nonce for its scripts out of this one.
  headers.set('content-security-policy', policy);
  const forward = { request: { headers } };
  const response = behind
    ? NextResponse.rewrite(new URL(behind.path + nextUrl.search, nextUrl), forward)
    : NextResponse.next(forward);
  response.headers.set('content-security-policy', policy);
  response.headers.set('x-tonight-for', ownerNamed(request.cookies.get(PROFILE_COOKIE)?.value));
  if (isShared || isStream(nextUrl.pathname)) response.headers.set('cache-control', 'private, no-cache');
  return response;
}

/** A cookie that holds no id names the device's own progress. */
function ownerNamed(profileId = ''): string {
  return /^[\da-f-]{36}$/i.test(profileId) ? profileId : DEVICE_OWNER;
}

/** Where the catalog is for members only. The status tells a player, and the page where they sign in tells people. */
function signInFirst({ nextUrl }: NextRequest): NextResponse {
  // A cache on the way, or this browser, would else give the same answer to a viewer who has signed in.
  const headers = { 'cache-control': 'private, no-store', ...NO_PAGE };
  if (isStream(nextUrl.pathname)) return new NextResponse('Sign in to watch.', { status: 401, headers });
  const signIn = new URL('/sign-in', nextUrl);
  signIn.searchParams.set('next', nextUrl.pathname + nextUrl.search);
  return NextResponse.redirect(signIn, { status: 303, headers });
}

export const config = {
  // By route, never by how a path ends: a title's page is asked for as `/title/movie/1.png`, too.
  matcher: ['/((?!api/|auth/v1/|rest/v1/|trakt/|_next/|demo/artwork/|icons/).*)'],
};
