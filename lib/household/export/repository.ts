import 'server-only';
import { z } from 'zod';
import { HouseholdStoreError } from '@/lib/household/errors';
import { FILE_TABLES, type FileTable } from '@/lib/household/file/schema';
import type { TonightSupabase } from '@/lib/supabase/admin';
import { everyRow } from '@/lib/supabase/every-row';

/** What puts the rows of each table in one order. */
const ITEM = ['profile_id', 'media_type', 'tmdb_id'];
const IN_ORDER: Record<FileTable, readonly string[]> = {
  profiles: ['id'],
  playback_sessions: [...ITEM, 'season_number', 'episode_number', 'id'],
  watch_progress: [...ITEM, 'season_number', 'episode_number'],
  show_progress: ['profile_id', 'tmdb_id'],
  watchlist: ITEM,
  never_again: ITEM,
  tonight_picks: ['household_id', 'evening', 'media_type', 'tmdb_id'],
  device_names: ['household_id', 'device_id'],
  thumbs: ITEM,
};

/** What members do not read by themselves, since it is one profile's own: the service reads it of the profiles that are open. */
const OF_OPEN_PROFILES: readonly FileTable[] = ['thumbs'];

const profileRowSchema = z.looseObject({
  id: z.string(),
  pin_set_at: z.string().nullable(),
  members: z.array(z.string()).nullable(),
});

/** What of a row says about whom it is. */
const aboutSchema = z.looseObject({ profile_id: z.string().optional(), picked_by: z.string().nullish() });

/** The one table of which there may be a million rows: it is read page by page, as it is written down. */
const LONG = 'playback_sessions';

/** Tables in their order; the rows of the long one as they are read. */
export interface ExportedTables {
  tables: Record<string, unknown[]>;
  order: readonly string[];
  long: { table: string; rows(): AsyncGenerator<unknown[]> };
}

/**
 * Every row that the client's household has, by table and with the database's own names.
 * @param isOpen whether a profile's PIN was given. The export leaves out the others, and whom they watch together with.
 */
export async function exportHousehold(
  client: TonightSupabase,
  admin: TonightSupabase,
  isOpen: (profile: { id: string; pinSetAt: string | null }) => boolean,
): Promise<ExportedTables> {
  const everything: Record<string, unknown[]> = {};
  const closed = new Set<string>();
  const open: string[] = [];
  for (const table of FILE_TABLES) {
    if (table === LONG) continue;
    const { data, error } = await everyRow<unknown, { message: string }>((from, to) =>
      IN_ORDER[table]
        .reduce(
          (query, column) => query.order(column),
          OF_OPEN_PROFILES.includes(table)
            ? admin.from(table).select('*').in('profile_id', open)
            : client.from(table).select('*'),
        )
        .range(from, to),
    );
    if (error || !data) throw new HouseholdStoreError(error?.message ?? 'no answer', { cause: error });
    if (table === 'profiles') {
      const profiles = data.map((row) => profileRowSchema.parse(row));
      const locked = profiles.filter(({ id, pin_set_at }) => !isOpen({ id, pinSetAt: pin_set_at }));
      for (const { id } of locked) closed.add(id);
      for (const { id, members } of profiles) if (members?.some((member) => closed.has(member))) closed.add(id);
      everything[table] = profiles.filter(({ id }) => !closed.has(id));
      open.push(...profiles.map(({ id }) => id).filter((id) => !closed.has(id)));
      continue;
    }
    everything[table] = data.filter((row) => {
      const { profile_id, picked_by } = aboutSchema.parse(row);
      return !closed.has(profile_id ?? picked_by ?? '');
    });
  }
  const rows = () => sessionsOf(client, open.toSorted());
  return { tables: everything, order: FILE_TABLES, long: { table: LONG, rows } };
}

const ROWS_AT_ONCE = 1000;

/** Profile after profile, so that no page is far from where its reading begins. */
async function* sessionsOf(client: TonightSupabase, profiles: string[]): AsyncGenerator<unknown[]> {
  for (const profile of profiles) {
    for (let from = 0, count = ROWS_AT_ONCE; count === ROWS_AT_ONCE; from += count) {
      const { data, error } = await IN_ORDER[LONG]
        .reduce((query, column) => query.order(column), client.from(LONG).select('*').eq('profile_id', profile))
        .range(from, from + ROWS_AT_ONCE - 1);
      if (error || !data) throw new HouseholdStoreError(error?.message ?? 'no answer', { cause: error });
      yield data;
      count = data.length;
    }
  }
}
