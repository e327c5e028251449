import 'server-only';
import { serverEnvironment } from '@/lib/env/server';
import { answering } from '@/lib/http/answering';
import { parsed, readBody } from '@/lib/http/body';
import type { Access, Acts, DeclaredHandler, Handler, Tokens } from '@/lib/http/declared';
import { isProblemError, ProblemError } from '@/lib/http/problem';
import { isCrossSiteWrite } from '@/lib/http/same-origin';
import { hasBearer, hasSession } from '@/lib/supabase/session';
import { actingFor, requireActingFor } from '@/lib/use-cases/access/act-for';
import { answerFor } from '@/lib/use-cases/access/answer-for';
import { accountOf, type Caller, callerOf, notForTokens } from '@/lib/use-cases/access/caller';
import { catalogOfRequest } from '@/lib/use-cases/access/catalog-of-request';
import type { Actors, AnyDeclaration, Asked, Declaration, Reads } from '@/lib/use-cases/access/declaration';
import { requireManaging, requireProof } from '@/lib/use-cases/access/manage';
import { requireWithinCap } from '@/lib/use-cases/access/within-cap';
import { requireSuite } from '@/lib/use-cases/test-door/door';

/**
 * A route: who it acts for, what it reads, and the work, which begins once the caller may and what was sent is right.
 * It answers failures below as the problems they are, and lets nothing internal out.
 */
export function route<Who extends keyof Actors, Query = undefined, Body = undefined>(
  declaration: Declaration<Who, Query, Body>,
  work: (context: Asked<Query, Body> & Actors[Who]) => Promise<Response> | Response,
): DeclaredHandler {
  const { acts, titles = 'none', tokens = tokensOf(acts) }: AnyDeclaration<Query, Body> = declaration;
  const handle: Handler = (request, taken) =>
    answering(async () => {
      const begin = async (caller: Caller | null) => {
        if (caller?.kind === 'token') requireToken(caller.token, tokens);
        const asked = await read(declaration, request, await taken?.params);
        const who =
          acts === 'visitor'
            ? await catalogOfRequest(request, caller)
            : caller && (await actor(declaration, asked, caller));
        return work({ ...asked, ...(who as Actors[Who]) });
      };
      if (acts === 'suite') return answerSuite(request, () => begin(null));
      if (acts === 'anyone' || acts === 'supabase' || acts === 'player') return answerAnyone(() => begin(null));
      const asksNobody = acts === 'visitor' && serverEnvironment().catalogPublic;
      return answer(request, begin, asksNobody);
    });
  const access: Access = { acts, titles: typeof titles === 'function' ? 'refused' : titles, tokens };
  return Object.assign(handle, { access });
}

/** Where a route says nothing of them. */
function tokensOf(acts: Acts): Tokens {
  return acts === 'visitor' || acts === 'listener' ? 'read' : 'none';
}

/** @throws ProblemError 403 `not-for-tokens` or `read-only`. */
function requireToken({ mayWrite }: { mayWrite: boolean }, tokens: Tokens): void {
  if (tokens === 'none') throw notForTokens();
  if (tokens === 'read' || mayWrite) return;
  const detail = 'This token only reads. Make one that also writes.';
  throw new ProblemError({ status: 403, code: 'read-only', detail });
}

/** A route for everyone answers its own problems, and leaves to Next its redirects and all other errors. */
async function answerAnyone(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (isProblemError(error)) return answerFor(error);
    throw error;
  }
}

async function answerSuite(request: Request, work: () => Promise<Response>): Promise<Response> {
  try {
    requireSuite(request);
    const response = await work();
    response.headers.set('cache-control', 'no-store');
    return response;
  } catch (error) {
    return answerFor(error);
  }
}

/** @param asksNobody whether it answers callers, too, who have not signed in. */
async function answer(
  request: Request,
  work: (caller: Caller | null) => Promise<Response>,
  asksNobody: boolean,
): Promise<Response> {
  try {
    requireOwnSite(request);
    const { caller, setCookies } = await callerOf(request);
    if (!caller && !asksNobody) {
      throw new ProblemError({ status: 401, code: 'not-signed-in', detail: 'Sign in, or send a bearer token.' });
    }
    const response = await work(caller);
    // The answer is for this account alone: no cache on the way may keep it.
    if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-store');
    for (const cookie of setCookies) response.headers.append('set-cookie', cookie);
    return response;
  } catch (error) {
    return answerFor(error);
  }
}

/**
 * A request with a session's cookies has to come from a page of ours; a bearer token is held only by the program that
 * sends it.
 * @throws ProblemError 403 `cross-site`.
 */
function requireOwnSite(request: Request): void {
  if (hasBearer(request) || !hasSession(request)) return;
  if (!isCrossSiteWrite(request, serverEnvironment().siteUrl)) return;
  const detail = 'A browser’s session changes things from our own pages alone: send its Origin, or a bearer token.';
  throw new ProblemError({ status: 403, code: 'cross-site', detail });
}

async function read<Query, Body>(
  { query, body, bodyLimit }: Reads<Query, Body>,
  request: Request,
  taken: object | undefined,
): Promise<Asked<Query, Body>> {
  const address = query && { ...Object.fromEntries(new URL(request.url).searchParams), ...taken };
  return {
    request,
    query: (query ? parsed(query, address) : undefined) as Query,
    body: (body ? await readBody(request, body, bodyLimit) : undefined) as Body,
  };
}

/** Who acts, once they may. @throws ProblemError 403, 409, 422: see `act-for.ts`, `manage.ts` and `within-cap.ts`. */
async function actor<Query, Body>(
  { acts, titles, whose }: AnyDeclaration<Query, Body>,
  asked: Asked<Query, Body>,
  caller: Caller,
): Promise<object> {
  const { request } = asked;
  switch (acts) {
    case 'profile': {
      // Whom the address names is meant before whom the body names.
      const profile = await actingFor(request, caller, profileIn(asked.query) ?? profileIn(asked.body));
      if (typeof titles === 'function') await requireWithinCap(profile, titles(asked, profile));
      return { caller, profile };
    }
    case 'profiles': {
      const profiles = await requireActingFor(request, caller, whose?.(asked) ?? [], 'late');
      for (const profile of profiles) {
        if (typeof titles === 'function') await requireWithinCap(profile, titles(asked, profile));
      }
      return { caller, profiles };
    }
    case 'listener':
      return { caller };
    case 'household': {
      const identity = accountOf(caller);
      return { identity, managed: await requireManaging(request, identity) };
    }
    case 'owner': {
      const identity = accountOf(caller);
      const managed = await requireManaging(request, identity);
      requireProof(managed);
      return { identity, managed };
    }
    default:
      return { identity: accountOf(caller) };
  }
}

function profileIn(read: unknown): string | undefined {
  if (typeof read !== 'object' || read === null || !('profileId' in read)) return undefined;
  return typeof read.profileId === 'string' ? read.profileId : undefined;
}
