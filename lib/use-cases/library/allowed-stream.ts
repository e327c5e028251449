import 'server-only';
import { parseEpisodeKey } from '@/lib/catalog/title-key';
import { serverEnvironment } from '@/lib/env/server';
import type { ActingProfile } from '@/lib/household/acting-profile';
import { knownProfiles } from '@/lib/household/known-profiles';
import { ProblemError } from '@/lib/http/problem';
import { type Grant, readGrant } from '@/lib/library/playing/grant';
import { householdOf } from '@/lib/ratings/rating-cap';
import type { Identity } from '@/lib/supabase/access-token';
import { identityFromRequest } from '@/lib/supabase/session';
import { requireActingFor } from '@/lib/use-cases/access/act-for';
import { requireWithinCap } from '@/lib/use-cases/access/within-cap';

/** What an address allows, and whose shelf its caller sees. */
export interface Allowed {
  grant: Grant;
  householdId: string | null;
}

/**
 * What a stream's address allows its caller now: the session that it was made for must still be valid, and the title
 * within the profile's cap.
 * @throws ProblemError 401, 403
 */
export async function allowedStream(request: Request, token: string): Promise<Allowed> {
  const grant = await readGrant(token);
  if (!grant) throw refused('This address is over, or was not made here. Open the title again.');
  if (grant.session === null) {
    if (serverEnvironment().catalogPublic) return { grant, householdId: null };
    throw new ProblemError({ status: 401, code: 'not-signed-in', detail: 'Sign in to watch.' });
  }
  const { identity } = await identityFromRequest(request);
  if (identity?.sessionId !== grant.session) {
    throw new ProblemError({ status: 401, code: 'not-signed-in', detail: 'This address is another session’s.' });
  }
  const title = parseEpisodeKey(grant.title);
  if (!title) throw refused('This address is nobody’s.');
  const people = await watching(request, identity, grant.profile);
  for (const profile of people) await requireWithinCap(profile, [title]);
  return { grant, householdId: householdOf(people) };
}

/** The profiles whose caps count: the grant's own or, without one, the whole household, as on the stream's page. */
async function watching(request: Request, identity: Identity, profile: string | null): Promise<ActingProfile[]> {
  if (profile === null) return knownProfiles(identity);
  // A film goes on that was begun while its PIN was given.
  return requireActingFor(request, { kind: 'account', identity }, [profile], 'late');
}

function refused(detail: string): ProblemError {
  return new ProblemError({ status: 403, code: 'not-your-profile', detail });
}
