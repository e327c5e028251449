import 'server-only';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { z } from 'zod';
import type { ActingProfile } from '@/lib/household/acting-profile';
import { profileOfToken } from '@/lib/household/known-profiles';
import { knownToken } from '@/lib/household/tokens/known-token';
import type { TokenActor } from '@/lib/household/tokens/token';
import { readBody } from '@/lib/http/body';
import { addressOf } from '@/lib/http/client-address';
import type { DeclaredHandler } from '@/lib/http/declared';
import { millisecondsToWait } from '@/lib/http/limit-reached';
import { isPersonalToken } from '@/lib/http/personal-token';
import { ProblemError } from '@/lib/http/problem';
import { tooManyRequests } from '@/lib/http/too-many-requests';
import { bearerOf } from '@/lib/supabase/session';
import { answerFor } from '@/lib/use-cases/access/answer-for';
import { route } from '@/lib/use-cases/access/route';

/** A player, and the profile it plays for. */
export interface Player {
  token: TokenActor;
  profile: ActingProfile;
}

interface Reads<Query, Body> {
  query?: z.ZodType<Query>;
  body?: z.ZodType<Body>;
}

/** A library that is synchronised for the first time comes in one piece. */
const LIMIT_BYTES = 1024 * 1024;
/** As many as Trakt lets one ask, and less of what writes than Trakt's one a second would come to. */
const limits = {
  GET: new RateLimiterMemory({ keyPrefix: 'player-reads', points: 1000, duration: 300 }),
  write: new RateLimiterMemory({ keyPrefix: 'player-writes', points: 120, duration: 60 }),
};

/**
 * A route for players that speak Trakt's language: by the token of one, whatever cookies come along. What a title above the
 * profile's cap is, the work finds out: it takes titles from the profile's own catalog.
 */
export function playerRoute<Query = undefined, Body = undefined>(
  { query, body }: Reads<Query, Body>,
  work: (asked: Player & { request: Request; query: Query; body: Body }) => Promise<Response>,
): DeclaredHandler {
  return route({ acts: 'player', query }, async ({ request, query: said }) => {
    try {
      const player = await playerOf(request);
      await keepPace(player.token, request.method);
      const read = (body ? await readBody(request, body, LIMIT_BYTES) : undefined) as Body;
      const answer = await work({ ...player, request, query: said as Query, body: read });
      answer.headers.set('cache-control', 'private, no-store');
      return answer;
    } catch (error) {
      return answerFor(error);
    }
  });
}

/** A route for players that have no token yet: what they send says it all. */
export function openPlayerRoute<Body>(
  body: z.ZodType<Body>,
  work: (asked: { request: Request; body: Body }) => Promise<Response>,
): DeclaredHandler {
  return route({ acts: 'anyone', body }, async (asked) => {
    try {
      const answer = await work(asked);
      answer.headers.set('cache-control', 'no-store');
      return answer;
    } catch (error) {
      return answerFor(error);
    }
  });
}

/** @throws ProblemError 401 for what is no player's token (any more): the player then renews it. */
async function playerOf(request: Request): Promise<Player> {
  const secret = bearerOf(request);
  const token =
    secret && isPersonalToken(secret) ? await knownToken(secret, 'player', addressOf(request.headers)) : null;
  const profile = token && (await profileOfToken(token));
  if (token && profile) return { token, profile };
  const detail = 'This token was revoked, has run out, or never was one of a player.';
  throw new ProblemError({ status: 401, code: 'not-signed-in', detail });
}

async function keepPace({ id }: TokenActor, method: string): Promise<void> {
  try {
    await (method === 'GET' ? limits.GET : limits.write).consume(id);
  } catch (error) {
    const wait = millisecondsToWait(error);
    if (wait === null) throw error;
    throw tooManyRequests(wait / 1000, 'This player asks too often.');
  }
}
