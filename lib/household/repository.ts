import 'server-only';
import type { NewProfile, Profile, ProfileChanges } from '@/lib/household/schema';
import type { TonightSupabase } from '@/lib/supabase/admin';
import type { Database } from '@/lib/supabase/database.types';

type ProfileRow = Database['public']['Tables']['profiles']['Row'];

export interface Household {
  id: string;
  name: string;
}

/** The store could not answer; `cause` holds what it said. */
export class HouseholdStoreError extends Error {
  override name = 'HouseholdStoreError';
}

function unwrap<Data>({ data, error }: { data: Data; error: { message: string } | null }): NonNullable<Data> {
  if (error || data === null || data === undefined) {
    throw new HouseholdStoreError(error?.message ?? 'nothing came back', { cause: error });
  }
  return data;
}

function toProfile(row: ProfileRow): Profile {
  return {
    id: row.id,
    name: row.name,
    avatar: row.avatar,
    color: row.color,
    ratingCap: row.rating_cap,
    language: row.language,
    region: row.region,
    timeZone: row.time_zone,
    preferences: row.preferences,
  };
}

function toRow(profile: ProfileChanges) {
  const { ratingCap, timeZone, ...same } = profile;
  return { ...same, rating_cap: ratingCap, time_zone: timeZone };
}

/** The household the client's user belongs to, made when there is none yet. @returns its id. */
export async function createHousehold(client: TonightSupabase, name: string): Promise<string> {
  return unwrap(await client.rpc('create_household', { household_name: name }));
}

export async function findHousehold(client: TonightSupabase): Promise<Household | null> {
  const { data, error } = await client.from('households').select('id, name').maybeSingle();
  if (error) throw new HouseholdStoreError(error.message, { cause: error });
  return data;
}

/** Everyone in the client's household, in the order the household gave them; companies are nobody. */
export async function listProfiles(client: TonightSupabase): Promise<Profile[]> {
  const rows = unwrap(
    await client.from('profiles').select('*').is('members', null).order('sort_order').order('created_at'),
  );
  return rows.map(toProfile);
}

export async function insertProfile(
  client: TonightSupabase,
  householdId: string,
  profile: NewProfile,
  sortOrder: number,
): Promise<Profile> {
  const row = { ...toRow(profile), name: profile.name, household_id: householdId, sort_order: sortOrder };
  return toProfile(unwrap(await client.from('profiles').insert(row).select('*').single()));
}

/** @returns null when there is no such profile in the client's household. */
export async function updateProfile(
  client: TonightSupabase,
  id: string,
  changes: ProfileChanges,
): Promise<Profile | null> {
  const { data, error } = await client.from('profiles').update(toRow(changes)).eq('id', id).select('*').maybeSingle();
  if (error) throw new HouseholdStoreError(error.message, { cause: error });
  return data && toProfile(data);
}

/** @returns whether there was such a profile in the client's household. */
export async function deleteProfile(client: TonightSupabase, id: string): Promise<boolean> {
  return unwrap(await client.from('profiles').delete().eq('id', id).select('id')).length > 0;
}
