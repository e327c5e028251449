import 'server-only';
import { serverEnvironment } from '@/lib/env/server';
import type { ActingProfile, OwnProfile } from '@/lib/household/acting-profile';
import { HouseholdStoreError } from '@/lib/household/errors';
import { requireRoom } from '@/lib/household/household-full';
import { UNKNOWN_LOCALE } from '@/lib/household/locale-choices';
import { readProfilePreferences } from '@/lib/household/preferences';
import { forgetProfiles } from '@/lib/household/profile-memory';
import type { NewProfile, Profile, ProfileChanges } from '@/lib/household/schema';
import { isTimeZone } from '@/lib/household/time-zone';
import { ratingCapsOf } from '@/lib/ratings/rating-cap';
import type { TonightSupabase } from '@/lib/supabase/admin';
import type { Database } from '@/lib/supabase/database.types';
import { ownProfileId } from '@/lib/supabase/own-profile';

type ProfileRow = Database['public']['Tables']['profiles']['Row'];
type HouseholdRow = Database['public']['Tables']['households']['Row'];

export interface Household {
  id: string;
  name: string;
  /** When the PIN of its settings was set, an ISO instant; null without one. */
  pinSetAt: string | null;
}

function unwrap<Data>({ data, error }: { data: Data; error: { message: string } | null }): NonNullable<Data> {
  if (error || data === null || data === undefined) {
    throw new HouseholdStoreError(error?.message ?? 'nothing came back', { cause: error });
  }
  return data;
}

function toProfile(row: ProfileRow) {
  return {
    id: ownProfileId(row.id),
    name: row.name,
    avatar: row.avatar,
    color: row.color,
    ratingCap: row.rating_cap,
    language: row.language,
    region: row.region,
    // A database reads more names than `Intl`, which would keep every page of the profile from being made.
    timeZone: isTimeZone(row.time_zone) ? row.time_zone : UNKNOWN_LOCALE.timeZone,
    preferences: readProfilePreferences(row.preferences),
    pinSetAt: row.pin_set_at,
  };
}

function toHousehold({ id, name, pin_set_at }: Pick<HouseholdRow, 'id' | 'name' | 'pin_set_at'>): Household {
  return { id, name, pinSetAt: pin_set_at };
}

/** Without the door for tests no household's clock can be set, and none counts. */
function clockAheadOf({ clock_ahead_seconds }: Pick<HouseholdRow, 'clock_ahead_seconds'>): number {
  return serverEnvironment().testDoor ? (clock_ahead_seconds ?? 0) * 1000 : 0;
}

function toRow(profile: ProfileChanges) {
  const { ratingCap, timeZone, preferences: _, ...same } = profile;
  return { ...same, rating_cap: ratingCap, time_zone: timeZone };
}

/** The household the client's user belongs to, made when there is none yet. @returns its id. */
export async function createHousehold(client: TonightSupabase, name: string): Promise<string> {
  return unwrap(await client.rpc('create_household', { household_name: name }));
}

/** The client's household without who is in it; null for an account that has none. */
export async function findHousehold(client: TonightSupabase): Promise<Household | null> {
  const { data, error } = await client.from('households').select('id, name, pin_set_at').maybeSingle();
  if (error) throw new HouseholdStoreError(error.message, { cause: error });
  return data && toHousehold(data);
}

/** The client's household and everyone in it, asked in one query. */
export interface HouseholdPeople {
  /** Null for an account that has none. */
  household: Household | null;
  /** In the order the household gave them, without groups. */
  profiles: OwnProfile[];
  groups: ActingProfile[];
}

/** @param householdId which, for a client past row level security. */
export async function readHousehold(client: TonightSupabase, householdId?: string): Promise<HouseholdPeople> {
  const households = client.from('households').select('id, name, pin_set_at, clock_ahead_seconds, profiles(*)');
  const { data, error } = await (householdId === undefined ? households : households.eq('id', householdId))
    .is('profiles.deleted_at', null)
    .order('sort_order', { referencedTable: 'profiles' })
    .order('created_at', { referencedTable: 'profiles' })
    .maybeSingle();
  if (error) throw new HouseholdStoreError(error.message, { cause: error });
  if (!data) return { household: null, profiles: [], groups: [] };
  const everyone = toActing(data.profiles, clockAheadOf(data));
  return {
    household: toHousehold(data),
    profiles: everyone
      .filter(({ members }) => members.length === 0)
      .map(({ members: _, caps: __, ...person }) => person),
    groups: everyone.filter(({ members }) => members.length > 0),
  };
}

/** Everyone in the client's household, in the order the household gave them, without groups. */
export async function listProfiles(client: TonightSupabase): Promise<OwnProfile[]> {
  return (await readHousehold(client)).profiles;
}

/** Sets a household's clock. @param admin past row level security. @returns whether there is such a household. */
export async function setClockAhead(
  admin: TonightSupabase,
  householdId: string,
  clockAheadMs: number,
): Promise<boolean> {
  const row = { clock_ahead_seconds: clockAheadMs / 1000 };
  const rows = unwrap(await admin.from('households').update(row).eq('id', householdId).select('id'));
  forgetProfiles();
  return rows.length > 0;
}

/**
 * Everyone a place is kept for: people, and the groups they make. A group sees what everyone of it may see, each by
 * their own region, and has no PIN of its own: it asks for its members'.
 * @param householdId of which household, for a client past row level security.
 */
export async function listActingProfiles(client: TonightSupabase, householdId?: string): Promise<ActingProfile[]> {
  const households = client.from('households').select('clock_ahead_seconds, profiles(*)');
  const { data, error } = await (householdId === undefined ? households : households.eq('id', householdId))
    .is('profiles.deleted_at', null)
    .maybeSingle();
  if (error) throw new HouseholdStoreError(error.message, { cause: error });
  return data ? toActing(data.profiles, clockAheadOf(data)) : [];
}

function toActing(rows: ProfileRow[], clockAheadMs: number): ActingProfile[] {
  const people = rows.filter(({ members }) => members === null).map(toProfile);
  return rows.map((row) => {
    const profile = { ...toProfile(row), clockAheadMs, householdId: row.household_id };
    const members = row.members ?? [];
    if (row.members === null) return { ...profile, members, caps: ratingCapsOf([profile]) };
    const caps = ratingCapsOf(people.filter(({ id }) => members.includes(id)));
    const [youngest] = caps.toSorted((one, other) => one.ratingCap - other.ratingCap);
    return { ...profile, ...(youngest ?? { ratingCap: null }), members, caps };
  });
}

/** @throws ProblemError 409 when the household is full. */
export async function insertProfile(
  client: TonightSupabase,
  householdId: string,
  profile: NewProfile,
  sortOrder: number,
): Promise<Profile> {
  const row = { ...toRow(profile), name: profile.name, household_id: householdId, sort_order: sortOrder };
  const answer = await client.from('profiles').insert(row).select('*').single();
  requireRoom(answer.error);
  const inserted = toProfile(unwrap(answer));
  forgetProfiles();
  return inserted;
}

/**
 * @param client a member's, or past row level security one whose user was checked to be of the household.
 * @returns null when there is no such profile in the client's household.
 */
export async function updateProfile(
  client: TonightSupabase,
  { id, preferences }: Pick<Profile, 'id' | 'preferences'>,
  changes: ProfileChanges,
): Promise<Profile | null> {
  const row = {
    ...toRow(changes),
    ...(changes.preferences && { preferences: { ...preferences, ...changes.preferences } }),
  };
  const { data, error } = await client
    .from('profiles')
    .update(row)
    .eq('id', id)
    .is('deleted_at', null)
    .select('*')
    .maybeSingle();
  if (error) throw new HouseholdStoreError(error.message, { cause: error });
  forgetProfiles();
  return data && toProfile(data);
}

/** Hides a profile with all it watched; for thirty days `restoreProfile` brings it back. @returns whether it was there. */
export async function deleteProfile(client: TonightSupabase, id: string): Promise<boolean> {
  const deleted = unwrap(await client.rpc('delete_profile', { profile: id }));
  forgetProfiles();
  return deleted;
}

/** @returns null when nothing of it is left in that household to bring back. @throws ProblemError 409 when that is full. */
export async function restoreProfile(
  client: TonightSupabase,
  householdId: string,
  id: string,
): Promise<Profile | null> {
  const { data, error } = await client
    .from('profiles')
    .update({ deleted_at: null })
    .eq('household_id', householdId)
    .eq('id', id)
    .select('*')
    .maybeSingle();
  requireRoom(error);
  if (error) throw new HouseholdStoreError(error.message, { cause: error });
  forgetProfiles();
  return data && toProfile(data);
}

export async function orderProfiles(client: TonightSupabase, ids: string[]): Promise<void> {
  const { error } = await client.rpc('order_profiles', { profiles: ids });
  if (error) throw new HouseholdStoreError(error.message, { cause: error });
  forgetProfiles();
}
