import { type ActingProfile, type Household, type OwnProfile, readHousehold } from '@/lib/household/repository';
import { adminClient, type TonightSupabase } from '@/lib/supabase/admin';
import { clientFor } from '@/lib/supabase/session';
import { notYours } from '@/lib/use-cases/access/act-for';
import type { Caller } from '@/lib/use-cases/access/caller';

/** Who asks, for whom, and among whom. */
export interface Acting {
  /**
   * Acts as the account: row level security applies. For a token, which has no account's rights, it is past that: whoever
   * asks by it names the profiles, and takes them from here.
   */
  client: TonightSupabase;
  household: Household;
  profile: OwnProfile;
  /** Everyone in the household whom the caller may ask for: a token, its own profile alone. */
  profiles: OwnProfile[];
}

/** The household around a profile that a request acts for. @throws ProblemError 403 for a group, which has none to list. */
export async function inHousehold(caller: Caller, { id }: ActingProfile): Promise<Acting> {
  const { client, household, profiles } = await peopleFor(caller);
  const profile = profiles.find((one) => one.id === id);
  if (!household || !profile) throw notYours();
  return { client, household, profile, profiles: caller.kind === 'token' ? [profile] : profiles };
}

async function peopleFor(caller: Caller) {
  const client = await (caller.kind === 'token' ? adminClient() : clientFor(caller.identity));
  const people = await readHousehold(client, caller.kind === 'token' ? caller.token.householdId : undefined);
  return { client, ...people };
}
