import 'server-only';
import { z } from 'zod';
import { episodeOfRow, titleOfRow } from '@/lib/catalog/key-columns';
import { type TitleKey, titleText } from '@/lib/catalog/title-key';
import { mediaTypeSchema } from '@/lib/catalog/title-key-schema';
import type { History, HistoryEntry, HistoryFilter } from '@/lib/history/schema';
import type { EntryAtCursor } from '@/lib/history/with-groups';
import type { TonightSupabase } from '@/lib/supabase/admin';

/** The store could not answer; `cause` holds what it said. */
export class HistoryStoreError extends Error {
  override name = 'HistoryStoreError';
}

interface Answer {
  data: unknown;
  error: { message: string } | null;
}

const rowSchema = z.object({
  profile_id: z.string(),
  session_id: z.string(),
  media_type: mediaTypeSchema,
  tmdb_id: z.number(),
  season_number: z.number(),
  episode_number: z.number(),
  started_at: z.string(),
  ended_at: z.string(),
  seconds: z.number(),
  position: z.number(),
  duration: z.number(),
  watched: z.boolean().nullable(),
  device_id: z.string().nullable(),
  device_name: z.string().nullable(),
  title: z.string().nullable(),
  show_title: z.string().nullable(),
  poster: z.string().nullable(),
  still: z.string().nullable(),
  backdrop: z.string().nullable(),
});
const titleRowsSchema = z.array(z.object({ media_type: mediaTypeSchema, tmdb_id: z.number() }));

function unwrap<Schema extends z.ZodType>(schema: Schema, { data, error }: Answer): z.infer<Schema> {
  if (error) throw new HistoryStoreError(error.message, { cause: error });
  return schema.parse(data ?? []);
}

function toEntry(row: z.infer<typeof rowSchema>): HistoryEntry {
  const isMovie = row.media_type === 'movie';
  return {
    profileId: row.profile_id,
    sessionId: row.session_id,
    ...episodeOfRow(row),
    startedAt: new Date(row.started_at).toISOString(),
    endedAt: new Date(row.ended_at).toISOString(),
    seconds: row.seconds,
    position: row.position,
    duration: row.duration,
    watched: row.watched ?? false,
    deviceId: row.device_id,
    deviceName: row.device_name,
    title: isMovie ? row.title : row.show_title,
    episodeTitle: isMovie ? null : row.title,
    poster: row.poster,
    still: row.still,
    backdrop: row.backdrop,
    together: [],
  };
}

/** A page of history: what began before an ISO instant, and of that what is asked for. */
export interface HistoryPage {
  before?: string;
  limit: number;
  filter?: HistoryFilter;
  /** By whose clock days and hours are. */
  timeZone?: string;
  /** Titles that the catalog calls so, for playbacks without a name. */
  found?: TitleKey[];
  /** Of these titles alone. */
  titles?: TitleKey[] | undefined;
}

/** More words than a title has name nothing. */
const MOST_WORDS = 10;

/** What these profiles watched, newest first, through a client acting as the account. */
export async function readHistory(client: TonightSupabase, people: string[], page: HistoryPage): Promise<History> {
  const playbacks = await readPlaybacks(client, people, page);
  const next = playbacks.length >= page.limit ? (playbacks.at(-1)?.mark ?? null) : null;
  return { entries: playbacks.map(({ entry }) => entry), next };
}

/** The same, each with what `before` must be for what came before it. */
export async function readPlaybacks(
  client: TonightSupabase,
  people: string[],
  { before = '2200-01-01T00:00:00Z', limit, filter = {}, timeZone = 'UTC', found = [], titles }: HistoryPage,
): Promise<EntryAtCursor[]> {
  const { type, tmdbId, scope: _, q, who: _who, genre: _genre, decade: _decade, personId: _person, ...same } = filter;
  const words = q && { words: q.split(/\s+/).slice(0, MOST_WORDS), found: found.map(titleText) };
  const which = JSON.stringify({
    ...same,
    ...words,
    ...(titles && { titles: titles.map(titleText) }),
    ...(type && tmdbId && { media: type, tmdb: tmdbId }),
  });
  const rows = unwrap(
    z.array(rowSchema),
    await client.rpc('watch_history', { people, before, most: limit, which, zone: timeZone }),
  );
  // The store's own text: it has the microseconds that ours has not, and nothing between them is skipped.
  return rows.map((row) => ({ entry: toEntry(row), mark: row.started_at }));
}

/**
 * Removes one playback, or everything one device began to play since an instant. For the service alone: the caller has
 * checked the profile.
 * @returns the titles concerned; none when there was nothing to remove.
 */
export async function removeHistory(
  admin: TonightSupabase,
  profileId: string,
  removalId: string,
  what: { sessionId: string } | { deviceId: string; since: string },
): Promise<TitleKey[]> {
  const which = 'sessionId' in what ? { session: what.sessionId } : { device: what.deviceId, since: what.since };
  const rows = await admin.rpc('remove_history', { profile: profileId, removal: removalId, ...which });
  return unwrap(titleRowsSchema, rows).map(titleOfRow);
}

/** Puts back what was removed under that name. @returns the titles concerned. */
export async function restoreHistory(
  admin: TonightSupabase,
  profileId: string,
  removalId: string,
): Promise<TitleKey[]> {
  const rows = await admin.rpc('restore_history', { profile: profileId, removal: removalId });
  return unwrap(titleRowsSchema, rows).map(titleOfRow);
}
