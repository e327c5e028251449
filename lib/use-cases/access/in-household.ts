import type { ActingProfile, OwnProfile } from '@/lib/household/acting-profile';
import { type Household, type HouseholdPeople, readHousehold } from '@/lib/household/repository';
import { adminClient, type TonightSupabase } from '@/lib/supabase/admin';
import { clientFor } from '@/lib/supabase/session';
import { notYours } from '@/lib/use-cases/access/act-for';
import type { Caller } from '@/lib/use-cases/access/caller';

/** Who asks, for whom, and among whom. */
export interface Acting {
  /**
   * Acts as the account: row level security applies. A token has no account's rights, so that its client is past that
   * security: code that uses the client names the profiles, and takes them from here.
   */
  client: TonightSupabase;
  household: Household;
  profile: OwnProfile;
  /** Everyone in the household whom the caller may ask for: a token, its own profile alone. */
  profiles: OwnProfile[];
}

/** The household around a profile that a request acts for. @throws ProblemError 403 for a group, which has none to list. */
export async function inHousehold(
  caller: Caller,
  { id }: ActingProfile,
): Promise<Acting & Pick<HouseholdPeople, 'groups'>> {
  const { client, household, profiles, groups } = await peopleFor(caller);
  const profile = profiles.find((one) => one.id === id);
  if (!household || !profile) throw notYours();
  const alone = caller.kind === 'token';
  return { client, household, profile, profiles: alone ? [profile] : profiles, groups: alone ? [] : groups };
}

async function peopleFor(caller: Caller) {
  const client = await (caller.kind === 'token' ? adminClient() : clientFor(caller.identity));
  const people = await readHousehold(client, caller.kind === 'token' ? caller.token.householdId : undefined);
  return { client, ...people };
}
