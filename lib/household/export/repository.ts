import 'server-only';
import { z } from 'zod';
import { HouseholdStoreError } from '@/lib/household/errors';
import type { TonightSupabase } from '@/lib/supabase/admin';

/** What belongs to a household, each table with what puts its rows in one order. */
const ITEM = ['profile_id', 'media_type', 'tmdb_id'] as const;
const TABLES = [
  ['profiles', ['id']],
  ['watch_progress', [...ITEM, 'season_number', 'episode_number']],
  ['playback_sessions', [...ITEM, 'season_number', 'episode_number', 'id']],
  ['show_progress', ['profile_id', 'tmdb_id']],
  ['watchlist', ITEM],
  ['never_again', ITEM],
  ['tonight_picks', ['household_id', 'evening', 'media_type', 'tmdb_id']],
] as const;

/** Supabase answers a thousand rows at a time, whatever is asked for. */
const PAGE_ROWS = 1000;

const profileRowSchema = z.looseObject({
  id: z.string(),
  pin_set_at: z.string().nullable(),
  members: z.array(z.string()).nullable(),
});

/** What of a row says about whom it is. */
const aboutSchema = z.looseObject({ profile_id: z.string().optional(), picked_by: z.string().nullish() });

/**
 * Every row that the client's household has, by table and with the database's own names.
 * @param isOpen whether a profile's PIN was given. Of the others nothing is told, nor of whom they watch together with.
 */
export async function exportHousehold(
  client: TonightSupabase,
  isOpen: (profile: { id: string; pinSetAt: string | null }) => boolean,
): Promise<Record<string, unknown[]>> {
  const everything: Record<string, unknown[]> = {};
  const closed = new Set<string>();
  for (const [table, order] of TABLES) {
    const rows: unknown[] = [];
    for (let from = 0; ; from += PAGE_ROWS) {
      const { data, error } = await order
        .reduce((query, column) => query.order(column), client.from(table).select('*'))
        .range(from, from + PAGE_ROWS - 1);
      if (error) throw new HouseholdStoreError(error.message, { cause: error });
      rows.push(...data);
      if (data.length < PAGE_ROWS) break;
    }
    if (table === 'profiles') {
      const profiles = rows.map((row) => profileRowSchema.parse(row));
      const locked = profiles.filter(({ id, pin_set_at }) => !isOpen({ id, pinSetAt: pin_set_at }));
      for (const { id } of locked) closed.add(id);
      for (const { id, members } of profiles) if (members?.some((member) => closed.has(member))) closed.add(id);
      everything[table] = profiles.filter(({ id }) => !closed.has(id));
      continue;
    }
    everything[table] = rows.filter((row) => {
      const { profile_id, picked_by } = aboutSchema.parse(row);
      return !closed.has(profile_id ?? picked_by ?? '');
    });
  }
  return everything;
}
