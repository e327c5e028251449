import 'server-only';
import { HouseholdStoreError } from '@/lib/household/errors';
import type { TonightSupabase } from '@/lib/supabase/admin';
import { everyRow } from '@/lib/supabase/every-row';

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

/** Every row that the client's household has, by table and with the database's own names. */
export async function exportHousehold(client: TonightSupabase): Promise<Record<string, unknown[]>> {
  const everything: Record<string, unknown[]> = {};
  for (const [table, order] of TABLES) {
    const { data, error } = await everyRow<unknown, { message: string }>((from, to) =>
      order.reduce((query, column) => query.order(column), client.from(table).select('*')).range(from, to),
    );
    if (error || !data) throw new HouseholdStoreError(error?.message ?? 'nothing came back', { cause: error });
    everything[table] = data;
  }
  return everything;
}
