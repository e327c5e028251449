import { type ActingProfile, type Household, type OwnProfile, readHousehold } from '@/lib/household/repository';
import type { Identity } from '@/lib/supabase/access-token';
import type { TonightSupabase } from '@/lib/supabase/admin';
import { clientFor } from '@/lib/supabase/session';
import { notYours } from '@/lib/use-cases/access/act-for';

/** Who asks, for whom, and among whom. */
export interface Acting {
  /** Acts as the account: row level security applies. */
  client: TonightSupabase;
  household: Household;
  profile: OwnProfile;
  /** Everyone in the household. */
  profiles: OwnProfile[];
}

/** The household around a profile that a request acts for. @throws ProblemError 403 for a group, which has none to list. */
export async function inHousehold(identity: Identity, { id }: ActingProfile): Promise<Acting> {
  const client = await clientFor(identity);
  const { household, profiles } = await readHousehold(client);
  const profile = profiles.find((one) => one.id === id);
  if (!household || !profile) throw notYours();
  return { client, household, profile, profiles };
}
