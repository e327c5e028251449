import { PROFILE_COOKIE } from '@/lib/household/profile-cookie';
import { findHousehold, type Household, listProfiles } from '@/lib/household/repository';
import type { Profile } from '@/lib/household/schema';
import { ProblemError } from '@/lib/http/problem';
import type { Identity } from '@/lib/supabase/access-token';
import type { TonightSupabase } from '@/lib/supabase/admin';
import { clientFor } from '@/lib/supabase/session';

/** Who asks, and for whom. */
export interface Acting {
  /** Acts as the account: row level security applies. */
  client: TonightSupabase;
  household: Household;
  profile: Profile;
  /** Everyone in the household. */
  profiles: Profile[];
}

/**
 * The profile a request acts for: the one it names, else the one this browser watches as.
 * @throws ProblemError 403 for a profile of another household, 422 when none is named and no cookie says.
 */
export async function actingProfile(request: Request, identity: Identity, profileId?: string): Promise<Acting> {
  const wanted = (profileId ?? cookieOf(request))?.toLowerCase();
  if (!wanted) {
    throw new ProblemError({
      status: 422,
      code: 'invalid',
      detail: 'Say for which profile.',
      errors: [{ path: 'profileId', message: 'is needed where no profile was chosen in this browser' }],
    });
  }
  const client = await clientFor(identity);
  const [household, profiles] = await Promise.all([findHousehold(client), listProfiles(client)]);
  const profile = profiles.find(({ id }) => id === wanted);
  if (!household || !profile) {
    throw new ProblemError({ status: 403, code: 'not-your-profile', detail: 'That profile is not in your household.' });
  }
  return { client, household, profile, profiles };
}

function cookieOf(request: Request): string | undefined {
  const cookies = request.headers.get('cookie')?.split(/;\s*/) ?? [];
  return cookies.find((cookie) => cookie.startsWith(`${PROFILE_COOKIE}=`))?.slice(PROFILE_COOKIE.length + 1);
}
