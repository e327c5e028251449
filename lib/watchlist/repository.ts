import { titleColumns, titleOfRow } from '@/lib/catalog/key-columns';
import type { TitleKey } from '@/lib/catalog/title-key';
import 'server-only';
import type { TonightSupabase } from '@/lib/supabase/admin';
import type { Database } from '@/lib/supabase/database.types';
import { everyRow } from '@/lib/supabase/every-row';
import { fitAddress, fitText } from '@/lib/supabase/fit-text';
import { announceList } from '@/lib/watchlist/changes';
import { MAX_WATCHLIST, type WatchlistEntry } from '@/lib/watchlist/schema';

/*
 * The lists, through a client acting as the account: row level security keeps every household to its own.
 */

type Row = Database['public']['Tables']['watchlist']['Row'];

/** The store could not answer; `cause` holds what it said. */
export class WatchlistStoreError extends Error {
  override name = 'WatchlistStoreError';
}

function unwrap<Data>({ data, error }: { data: Data; error: { message: string } | null }): NonNullable<Data> {
  if (error || data === null || data === undefined) {
    throw new WatchlistStoreError(error?.message ?? 'nothing came back', { cause: error });
  }
  return data;
}

function toEntry(row: Row): WatchlistEntry {
  return {
    profileId: row.profile_id,
    ...titleOfRow(row),
    position: row.position,
    addedAt: new Date(row.added_at).toISOString(),
    title: row.title,
    poster: row.poster,
    backdrop: row.backdrop,
  };
}

/** The lists of these profiles, each in its own order. */
export async function readWatchlists(client: TonightSupabase, profileIds: string[]): Promise<WatchlistEntry[]> {
  const rows = await everyRow((from, to) =>
    client
      .from('watchlist')
      .select('*')
      .in('profile_id', profileIds)
      .order('position')
      .order('tmdb_id')
      .order('media_type')
      .order('profile_id')
      .range(from, to),
  );
  return unwrap(rows).map(toEntry);
}

interface NewEntry extends TitleKey {
  profileId: string;
  title: string;
  poster: string | null;
  backdrop: string | null;
  position?: number;
  /** When it was put there, where that comes late. */
  addedAt?: Date | null;
}

/** Puts a title on a list, or leaves it where it stands. @returns null when the list is full. */
export async function addToWatchlist(client: TonightSupabase, entry: NewEntry): Promise<WatchlistEntry | null> {
  const rows = unwrap(
    await client.rpc('add_to_watchlist', {
      profile: entry.profileId,
      media: entry.type,
      tmdb: entry.tmdbId,
      title: fitText(entry.title) ?? 'Untitled',
      most: MAX_WATCHLIST,
      poster: fitAddress(entry.poster) ?? undefined,
      backdrop: fitAddress(entry.backdrop) ?? undefined,
      list_position: entry.position,
      done_at: entry.addedAt?.toISOString(),
    }),
  );
  if (!rows[0]) return null;
  announceList(entry.profileId);
  return toEntry(rows[0]);
}

/** Moves a title behind another, or to the top. @returns whether both were on the list. */
export async function moveInWatchlist(
  client: TonightSupabase,
  profileId: string,
  { type, tmdbId }: TitleKey,
  after: TitleKey | null,
): Promise<boolean> {
  const moved = unwrap(
    await client.rpc('move_watchlist_entry', {
      profile: profileId,
      media: type,
      tmdb: tmdbId,
      after_media: after?.type,
      after_tmdb: after?.tmdbId,
    }),
  );
  if (moved) announceList(profileId);
  return moved;
}

/**
 * @param at when it was done, for what comes late: a title that was added since stays.
 * @returns what was taken off, null when it was not on the list.
 */
export async function removeFromWatchlist(
  client: TonightSupabase,
  profileId: string,
  title: TitleKey,
  at: Date | null = null,
): Promise<WatchlistEntry | null> {
  const removing = client
    .from('watchlist')
    .delete()
    .match({ profile_id: profileId, ...titleColumns(title) });
  const rows = await (at ? removing.lte('added_at', at.toISOString()) : removing).select('*');
  const [row] = unwrap(rows);
  if (!row) return null;
  announceList(profileId);
  return toEntry(row);
}
