import 'server-only';
import { groupOf } from '@/lib/household/group/repository';
import { forgetProfiles } from '@/lib/household/profile-memory';
import { ProblemError } from '@/lib/http/problem';
import { clientFor, identityFromToken } from '@/lib/supabase/session';
import type { NewGroup } from '@/lib/use-cases/test-door/schema';

/**
 * The group of these people, made where there is none yet, as the player's page makes it.
 * @throws ProblemError 404 unless they are several, of the household of that account.
 */
export async function findTestGroup({ accessToken, people }: NewGroup): Promise<string> {
  const identity = await identityFromToken(accessToken);
  const group = identity && (await groupOf(await clientFor(identity), people));
  if (!group) {
    const detail = 'A group is of several people of one household, asked for by its account.';
    throw new ProblemError({ status: 404, code: 'not-found', detail });
  }
  // Made just now: the first report, a moment later, must find it.
  forgetProfiles();
  return group;
}
