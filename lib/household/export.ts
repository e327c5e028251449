import 'server-only';
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

/** Every row that the client's household has, by table and with the database's own names. */
export async function exportHousehold(client: TonightSupabase): Promise<Record<string, unknown[]>> {
  const everything: Record<string, unknown[]> = {};
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
    everything[table] = rows;
  }
  return everything;
}
