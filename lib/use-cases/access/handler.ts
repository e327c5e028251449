import 'server-only';
import { serverEnvironment } from '@/lib/env/server';
import { answering } from '@/lib/http/answering';
import { isProblemError, ProblemError, problem } from '@/lib/http/problem';
import { isCrossSiteWrite } from '@/lib/http/same-origin';
import { isStoreAway } from '@/lib/http/store-away';
import type { Identity } from '@/lib/supabase/access-token';
import { hasBearer, hasSession, identityFromRequest } from '@/lib/supabase/session';

export interface HandlerContext<Params> {
  identity: Identity;
  params: Params;
}

/**
 * Wraps a plain function from Request to Response as a Next route: identity from the verified token, problems thrown
 * below it answered as such, 503 while the store is away, and nothing internal in a 500.
 */
export function handler<Params = Record<string, never>>(
  work: (request: Request, context: HandlerContext<Params>) => Promise<Response>,
) {
  return (request: Request, route: { params: Promise<Params> }): Promise<Response> =>
    answering(() => answer(work, request, route));
}

async function answer<Params>(
  work: (request: Request, context: HandlerContext<Params>) => Promise<Response>,
  request: Request,
  route: { params: Promise<Params> },
): Promise<Response> {
  try {
    requireOwnSite(request);
    const { identity, setCookies } = await identityFromRequest(request);
    if (!identity) {
      throw new ProblemError({ status: 401, code: 'not-signed-in', detail: 'Sign in, or send a bearer token.' });
    }
    const response = await work(request, { identity, params: await route.params });
    // What an account is told is nobody else's: nothing between here and there may keep it.
    if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-store');
    for (const cookie of setCookies) response.headers.append('set-cookie', cookie);
    return response;
  } catch (error) {
    return answerFor(error);
  }
}

/**
 * What comes with a session's cookies has to be asked for by a page of ours; a bearer token is nobody's but the program's
 * that sends it.
 * @throws ProblemError 403 `cross-site`.
 */
function requireOwnSite(request: Request): void {
  if (hasBearer(request) || !hasSession(request)) return;
  if (!isCrossSiteWrite(request, serverEnvironment().siteUrl)) return;
  const detail = 'A browser’s session changes things from our own pages alone: send its Origin, or a bearer token.';
  throw new ProblemError({ status: 403, code: 'cross-site', detail });
}

export function answerFor(error: unknown): Response {
  if (isProblemError(error)) return problem(error.problem);
  console.error(error);
  if (isStoreAway(error)) {
    return problem({ status: 503, code: 'unavailable', detail: 'The store does not answer.', retryAfterSeconds: 2 });
  }
  return problem({ status: 500, code: 'internal', detail: 'The server could not answer. Try again in a moment.' });
}
