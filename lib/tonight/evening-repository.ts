import 'server-only';
import { z } from 'zod';
import { titleOfRow } from '@/lib/catalog/key-columns';
import type { TitleKey } from '@/lib/catalog/title-key';
import { mediaTypeSchema } from '@/lib/catalog/title-key-schema';
import type { TonightSupabase } from '@/lib/supabase/admin';
import { type EveningKey, type OfProfile, toOfProfile } from '@/lib/tonight/evening-columns';
import { unwrap } from '@/lib/tonight/store-error';

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

/** What the function `evening_of` answers. */
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
