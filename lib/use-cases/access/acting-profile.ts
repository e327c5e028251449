import { findHousehold, type Household, listProfiles } from '@/lib/household/repository';
import type { Profile } from '@/lib/household/schema';
import type { Identity } from '@/lib/supabase/access-token';
import type { TonightSupabase } from '@/lib/supabase/admin';
import { clientFor } from '@/lib/supabase/session';
import { actingFor, notYours, type Standing } from '@/lib/use-cases/access/act-for';

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
 * @throws ProblemError as `actingFor`.
 */
export async function actingProfile(
  request: Request,
  identity: Identity,
  profileId?: string,
  standing: Standing = 'open',
): Promise<Acting> {
  const { id } = await actingFor(request, identity, profileId, standing);
  const client = await clientFor(identity);
  const [household, profiles] = await Promise.all([findHousehold(client), listProfiles(client)]);
  const profile = profiles.find((one) => one.id === id);
  if (!household || !profile) throw notYours();
  return { client, household, profile, profiles };
}
