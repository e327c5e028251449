import 'server-only';
import { knownToken } from '@/lib/household/tokens/known-token';
import type { TokenActor } from '@/lib/household/tokens/token';
import { addressOf } from '@/lib/http/client-address';
import { holdsPersonalToken, isPersonalToken } from '@/lib/http/personal-token';
import { ProblemError } from '@/lib/http/problem';
import type { Identity } from '@/lib/supabase/access-token';
import { bearerOf, identityFromRequest } from '@/lib/supabase/session';
import { sessionCounts } from '@/lib/supabase/session-counts';

/** Who asks: an account that has signed in, or a program by the token of one profile. */
export type Caller = { kind: 'account'; identity: Identity } | { kind: 'token'; token: TokenActor };

/**
 * The caller that a request names, with cookies to set in the answer. A request with a personal token acts by that
 * token alone: a session that comes along neither helps it nor stands in for it.
 * @throws ProblemError 401 for a token that does not count, or stands where it does not belong; 429 after too many.
 */
export async function callerOf(request: Request): Promise<{ caller: Caller | null; setCookies: string[] }> {
  if (hasTokenInAddress(request.url)) {
    throw noToken(
      'A token does not belong in an address, which is written into logs. Revoke it, and send another as a header.',
    );
  }
  if (holdsPersonalToken(request.headers.get('authorization') ?? '')) {
    return { caller: { kind: 'token', token: await tokenOf(request) }, setCookies: [] };
  }
  const { identity, setCookies } = await identityFromRequest(request);
  return { caller: identity && { kind: 'account', identity }, setCookies };
}

/** Whether who began to listen may go on: their session, or their token. */
export async function callerCounts(request: Request, caller: Caller): Promise<boolean> {
  if (caller.kind === 'account') return sessionCounts(caller.identity, null);
  return (await knownToken(bearerOf(request) ?? '', 'api', addressOf(request.headers))) !== null;
}

/** For what only accounts do. @throws ProblemError 403 `not-for-tokens`. */
export function accountOf(caller: Caller): Identity {
  if (caller.kind === 'account') return caller.identity;
  throw notForTokens();
}

export function notForTokens(): ProblemError {
  const detail = 'A personal token acts for one profile. This is for an account that has signed in.';
  return new ProblemError({ status: 403, code: 'not-for-tokens', detail });
}

async function tokenOf(request: Request): Promise<TokenActor> {
  const secret = bearerOf(request);
  if (!secret || !isPersonalToken(secret)) {
    throw noToken('That is not a token as it was shown. Send one, as “Authorization: Bearer tonight_…”.');
  }
  const token = await knownToken(secret, 'api', addressOf(request.headers));
  if (!token) throw noToken('This token was revoked, or never was one.');
  return token;
}

function hasTokenInAddress(url: string): boolean {
  return url.includes('?') && [...new URL(url).searchParams].flat().some(holdsPersonalToken);
}

function noToken(detail: string): ProblemError {
  return new ProblemError({ status: 401, code: 'not-signed-in', detail });
}
