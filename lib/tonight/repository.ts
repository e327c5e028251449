import 'server-only';
import { z } from 'zod';
import { titleColumns, titleOfRow } from '@/lib/catalog/key-columns';
import type { TitleKey } from '@/lib/catalog/title-key';
import { mediaTypeSchema } from '@/lib/catalog/title-key-schema';
import type { TonightSupabase } from '@/lib/supabase/admin';
import { fitAddress, fitText } from '@/lib/supabase/fit-text';
import { type EveningKey, keyOf, type OfProfile, toOfProfile } from '@/lib/tonight/evening-columns';
import { unwrap } from '@/lib/tonight/store-error';

/* What a household settles of an evening, through a client acting as the account. */

/** How it looked when it was picked. */
export interface PickedTitle extends TitleKey {
  title: string;
  poster: string | null;
  backdrop: string | null;
}

export interface StoredPick extends PickedTitle {
  pickedBy: string | null;
  pickedAt: string;
}

export interface StoredEvening {
  doneBy: string | null;
  /** The profiles that said whether they are here. */
  presence: { profileId: string; here: boolean }[];
  votes: OfProfile[];
  picks: StoredPick[];
  /** What they said "not this" to. */
  refused: TitleKey[];
  neverAgain: OfProfile[];
  /** When each last picked, over all evenings, as ISO instants. */
  lastPicks: ReadonlyMap<string, string>;
}

const instant = (text: string) => new Date(text).toISOString();
const instantSchema = z.string().transform(instant);

const titleFields = { media_type: mediaTypeSchema, tmdb_id: z.number() };
const ofProfileSchema = z.array(z.object({ profile_id: z.string(), ...titleFields }).transform(toOfProfile));

/** What `evening_of` answers. */
const eveningSchema = z
  .object({
    done_by: instantSchema.nullable(),
    presence: z.array(z.object({ profile_id: z.string(), here: z.boolean() })),
    votes: ofProfileSchema,
    picks: z.array(
      z.object({
        ...titleFields,
        title: z.string(),
        poster: z.string().nullable(),
        backdrop: z.string().nullable(),
        picked_by: z.string().nullable(),
        picked_at: instantSchema,
      }),
    ),
    refused: z.array(z.object(titleFields).transform(titleOfRow)),
    never_again: ofProfileSchema,
    last_picks: z.array(z.object({ profile_id: z.string(), picked_at: instantSchema })),
  })
  .transform(
    ({ done_by, presence, votes, picks, refused, never_again, last_picks }): StoredEvening => ({
      doneBy: done_by,
      presence: presence.map(({ profile_id, here }) => ({ profileId: profile_id, here })),
      votes,
      picks: picks.map(({ media_type, tmdb_id, picked_by, picked_at, ...look }) => ({
        ...titleOfRow({ media_type, tmdb_id }),
        ...look,
        pickedBy: picked_by,
        pickedAt: picked_at,
      })),
      refused,
      neverAgain: never_again,
      lastPicks: new Map(last_picks.map(({ profile_id, picked_at }) => [profile_id, picked_at])),
    }),
  );

/** @param people whose "never again" counts. */
export async function readEvening(
  client: TonightSupabase,
  { householdId, evening }: EveningKey,
  people: readonly string[],
): Promise<StoredEvening> {
  const asked = { household: householdId, of_evening: evening, people: [...people] };
  return eveningSchema.parse(unwrap(await client.rpc('evening_of', asked)));
}

/** Says who is here. @param only leaves alone the profiles that have said something already. */
export async function setPresence(
  client: TonightSupabase,
  key: EveningKey,
  profileId: string,
  here: boolean,
  only?: 'where-unsaid',
): Promise<void> {
  const row = { ...keyOf(key), profile_id: profileId, here };
  unwrap(
    await client.from('tonight_presence').upsert(row, {
      onConflict: 'household_id,evening,profile_id',
      ignoreDuplicates: only === 'where-unsaid',
    }),
  );
}

/** Which of these people were said to be here, on that evening or a later one. */
export async function saidToBeHere(
  client: TonightSupabase,
  profileIds: string[],
  sinceEvening: string,
): Promise<Set<string>> {
  const rows = await client
    .from('tonight_presence')
    .select('profile_id')
    .in('profile_id', profileIds)
    .eq('here', true)
    .gte('evening', sinceEvening);
  return new Set((unwrap(rows) ?? []).map((row) => row.profile_id));
}

/** @param doneBy ISO instant; null: no hurry. */
export async function setDoneBy(client: TonightSupabase, key: EveningKey, doneBy: string | null): Promise<void> {
  unwrap(
    await client
      .from('tonight_evenings')
      .upsert({ ...keyOf(key), done_by: doneBy }, { onConflict: 'household_id,evening' }),
  );
}

/** @param at when it was given; null takes it back. */
export async function setVote(
  client: TonightSupabase,
  key: EveningKey,
  profileId: string,
  title: TitleKey,
  at: Date | null,
): Promise<void> {
  const row = { ...keyOf(key), profile_id: profileId, ...titleColumns(title) };
  const votes = client.from('tonight_votes');
  unwrap(
    await (at
      ? votes.upsert(
          { ...row, voted_at: at.toISOString() },
          { onConflict: 'household_id,evening,profile_id,media_type,tmdb_id', ignoreDuplicates: true },
        )
      : votes.delete().match(row)),
  );
}

/** Picks a title. Picked already: it stays as it was picked first. */
export async function addPick(
  client: TonightSupabase,
  key: EveningKey,
  profileId: string,
  pick: PickedTitle,
  at: Date,
): Promise<void> {
  const title = fitText(pick.title) ?? 'Untitled';
  const [poster, backdrop] = [fitAddress(pick.poster), fitAddress(pick.backdrop)];
  const by = { picked_by: profileId, picked_at: at.toISOString() };
  const row = { ...keyOf(key), ...titleColumns(pick), ...by, title, poster, backdrop };
  unwrap(
    await client
      .from('tonight_picks')
      .upsert(row, { onConflict: 'household_id,evening,media_type,tmdb_id', ignoreDuplicates: true }),
  );
}

/** @returns whether it was picked. */
export async function removePick(client: TonightSupabase, key: EveningKey, title: TitleKey): Promise<boolean> {
  const rows = await client
    .from('tonight_picks')
    .delete()
    .match({ ...keyOf(key), ...titleColumns(title) })
    .select('tmdb_id');
  return (unwrap(rows) ?? []).length > 0;
}

/** Says "not this" to a surprise, for the rest of the evening. */
export async function addRefusal(client: TonightSupabase, key: EveningKey, title: TitleKey): Promise<void> {
  unwrap(
    await client
      .from('tonight_refusals')
      .upsert(
        { ...keyOf(key), ...titleColumns(title) },
        { onConflict: 'household_id,evening,media_type,tmdb_id', ignoreDuplicates: true },
      ),
  );
}
