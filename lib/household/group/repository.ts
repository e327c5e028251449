import 'server-only';
import { HouseholdStoreError } from '@/lib/household/errors';
import type { TonightSupabase } from '@/lib/supabase/admin';
import { type OwnProfileId, ownProfileId } from '@/lib/supabase/own-profile';

/*
 * People who watch together keep a place of their own: a group is a profile with members, which the picker does not show.
 */

/** @returns the group of these people, made where there is none yet; null unless they are several of one household. */
export async function groupOf(client: TonightSupabase, people: string[]): Promise<OwnProfileId | null> {
  const { data, error } = await client.rpc('group_of', { people });
  if (error) throw new HouseholdStoreError(error.message, { cause: error });
  return data === null ? null : ownProfileId(data);
}

/** @returns the group of exactly these people, null where they have never watched together. */
export async function findGroup(client: TonightSupabase, people: string[]): Promise<OwnProfileId | null> {
  const members = `{${[...new Set(people)].sort().join(',')}}`;
  const { data, error } = await client.from('profiles').select('id').filter('members', 'eq', members).maybeSingle();
  if (error) throw new HouseholdStoreError(error.message, { cause: error });
  return data ? ownProfileId(data.id) : null;
}
