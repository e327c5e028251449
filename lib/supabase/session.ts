import { cookieName, cookieSafety } from '@/lib/http/cookie-names';
import 'server-only';
import { createServerClient, parseCookieHeader, serializeCookieHeader } from '@supabase/ssr';
import { createClient } from '@supabase/supabase-js';
import { addressOf } from '@/lib/http/client-address';
import { deviceName } from '@/lib/http/device-name';
import { RecentMap } from '@/lib/process/recent-map';
import { type Identity, verifyAccessToken } from '@/lib/supabase/access-token';
import type { TonightSupabase } from '@/lib/supabase/admin';
import { supabaseConnection } from '@/lib/supabase/connection';
import type { Database } from '@/lib/supabase/database.types';
import { type Origin, sessionCounts } from '@/lib/supabase/session-counts';
import { wayToStore } from '@/lib/supabase/store-fault';

export const SESSION_COOKIE = cookieName('tonight-session');

/** How a place that has cookies (a page, an action, a route, the proxy) reads and, where it can, writes them. */
export interface CookieJar {
  getAll(): { name: string; value: string }[];
  setAll?(cookies: { name: string; value: string; options: object }[]): void;
}

/** supabase-js acting as the account that the cookies name, with the session refreshed when it has run out. */
export async function userClient(cookies: CookieJar): Promise<TonightSupabase> {
  const { url, publishableKey, fetch } = await supabaseConnection();
  return createServerClient<Database>(url, publishableKey, {
    cookieOptions: { name: SESSION_COOKIE, ...cookieSafety, sameSite: 'lax', httpOnly: true, maxAge: 400 * 24 * 3600 },
    cookies: { getAll: () => cookies.getAll(), setAll: (list) => cookies.setAll?.(list) },
    global: { fetch },
  });
}

// A player reports every ten seconds with the same cookies; unpacking and verifying them once is enough.
const verifiedCookies = new RecentMap<string, Identity>(1000);

/**
 * Who the cookies say is acting, or null, also once their session was ended; refreshes through the jar's `setAll` when
 * the token has run out.
 */
export async function identityFromCookies(cookies: CookieJar, origin: Origin | null = null): Promise<Identity | null> {
  const identity = await verifiedIdentity(cookies);
  return identity && (await sessionCounts(identity, origin)) ? identity : null;
}

async function verifiedIdentity(cookies: CookieJar): Promise<Identity | null> {
  const ours = cookies.getAll().filter((cookie) => cookie.name.startsWith(SESSION_COOKIE));
  if (ours.length === 0) return null;
  const packed = ours.map((cookie) => `${cookie.name}=${cookie.value}`).join(';');
  const known = verifiedCookies.get(packed);
  if (known && known.expiresAt > Date.now() / 1000 + 5) return known;
  const client = await userClient(cookies);
  const { data } = await client.auth.getSession();
  const identity = data.session && (await verifyAccessToken(data.session.access_token));
  if (identity) verifiedCookies.set(packed, identity);
  return identity ?? null;
}

/** A signing key that was withdrawn goes on counting no longer than this. */
const TOKEN_REMEMBERED_SECONDS = 60;

// A client reports every ten seconds with the same token; checking its signature costs more than all the rest of that.
const verifiedTokens = new RecentMap<string, { identity: Identity; until: number }>(10_000);

/** Whom a bearer token stands for; null for one that is not valid now, or whose session was ended. */
export async function identityFromToken(token: string, origin: Origin | null = null): Promise<Identity | null> {
  const identity = await identityOfToken(token);
  return identity && (await sessionCounts(identity, origin)) ? identity : null;
}

async function identityOfToken(token: string): Promise<Identity | null> {
  const now = Date.now() / 1000;
  const known = verifiedTokens.get(token);
  if (known && known.until > now) return known.identity;
  verifiedTokens.delete(token);
  const identity = await verifyAccessToken(token);
  if (identity) {
    verifiedTokens.set(token, { identity, until: Math.min(now + TOKEN_REMEMBERED_SECONDS, identity.expiresAt) });
  }
  return identity;
}

/** Whether a request acts by a token of its own, whatever cookies come along. */
export function hasBearer(request: Request): boolean {
  return bearerOf(request) !== undefined;
}

/** Whether a request has cookies of a session, be it a good one or not. */
export function hasSession(request: Request): boolean {
  return parseCookieHeader(request.headers.get('cookie') ?? '').some(({ name }) => name.startsWith(SESSION_COOKIE));
}

/** What a request says after `Bearer`, whatever it is. */
export function bearerOf(request: Request): string | undefined {
  return /^Bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
}

/** The identity behind a request: a bearer token where there is one, else the cookies, with any to set in the answer. */
export async function identityFromRequest(
  request: Request,
): Promise<{ identity: Identity | null; setCookies: string[] }> {
  const bearer = bearerOf(request);
  const origin = originOf(request.headers);
  if (bearer) return { identity: await identityFromToken(bearer, origin), setCookies: [] };
  const setCookies: string[] = [];
  const jar: CookieJar = {
    getAll: () =>
      parseCookieHeader(request.headers.get('cookie') ?? '').map(({ name, value }) => ({ name, value: value ?? '' })),
    setAll: (list) => {
      for (const { name, value, options } of list) setCookies.push(serializeCookieHeader(name, value, options));
    },
  };
  const identity = await identityFromCookies(jar, origin);
  return { identity, setCookies };
}

/** Where a request comes from, for the list of an account's sessions. */
export function originOf(headers: Headers): Origin {
  return { device: deviceName(headers.get('user-agent') ?? ''), address: addressOf(headers) };
}

/** supabase-js without an account yet, for a session that ends where it began. */
export async function passingClient(): Promise<TonightSupabase> {
  const { url, publishableKey, fetch } = await supabaseConnection();
  return createClient<Database>(url, publishableKey, {
    auth: { persistSession: false, autoRefreshToken: false },
    global: { fetch },
  });
}

/** supabase-js acting with a token that has been verified already; row level security applies. */
export async function clientFor(identity: Identity): Promise<TonightSupabase> {
  const { url, publishableKey, fetch } = await supabaseConnection();
  return createServerClient<Database>(url, publishableKey, {
    cookies: { getAll: () => [], setAll: () => undefined },
    // Else a page or a route waits seven seconds for a store that is away before it says so.
    db: { retry: false },
    global: {
      fetch: wayToStore(identity.userId, fetch),
      headers: { authorization: `Bearer ${identity.accessToken}` },
    },
  });
}
