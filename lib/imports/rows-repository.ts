import 'server-only';
import { z } from 'zod';
import type { EpisodeKey } from '@/lib/catalog/title-key';
import { mediaTypeSchema } from '@/lib/catalog/title-key-schema';
import { type NeutralRow, neutralRowSchema } from '@/lib/imports/neutral-row';
import { unwrap } from '@/lib/imports/repository';
import type { RatedThumb } from '@/lib/imports/thumb-of-rating';
import type { TonightSupabase } from '@/lib/supabase/admin';
import { storableText } from '@/lib/supabase/fit-text';

/** @returns how many rows the import has then; null where it takes none (any more). */
export async function addRows(
  client: TonightSupabase,
  id: string,
  rows: { key: string; label: string; told: NeutralRow }[],
): Promise<number | null> {
  const added = rows.map(({ key, label, told }) => ({ key, label, person: told.person, told }));
  const text = JSON.stringify(added, (_, value) => (typeof value === 'string' ? storableText(value) : value));
  return unwrap(await client.rpc('add_import_rows', { import: id, added: text }));
}

/** Forgets the rows of an import, and the titles with them. */
export async function forgetRows(client: TonightSupabase, id: string): Promise<void> {
  unwrap(await client.from('import_titles').delete().eq('import_id', id));
}

export async function countRows(client: TonightSupabase, id: string, states: RowState[]): Promise<number> {
  const answer = await client
    .from('import_rows')
    .select('number', { count: 'exact', head: true })
    .eq('import_id', id)
    .in('state', states);
  unwrap(answer);
  return answer.count ?? 0;
}

export type RowState =
  | 'waiting'
  | 'matched'
  | 'ready'
  | 'known'
  | 'double'
  | 'unsure'
  | 'not-found'
  | 'writing'
  | 'written'
  | 'undone';

/** Puts all rows of a title that are in one of these states into another. */
export async function moveRows(
  client: TonightSupabase,
  id: string,
  key: string | null,
  from: RowState[],
  to: RowState,
): Promise<void> {
  const update = client.from('import_rows').update({ state: to }).eq('import_id', id).in('state', from);
  unwrap(await (key === null ? update : update.eq('title_key', key)));
}

export interface WaitingRow {
  number: number;
  told: NeutralRow;
}

const waitingSchema = z.array(z.object({ number: z.number(), told: neutralRowSchema }));

export async function waitingRows(
  client: TonightSupabase,
  id: string,
  key: string,
  most: number,
): Promise<WaitingRow[]> {
  const rows = await client
    .from('import_rows')
    .select('number, told')
    .eq('import_id', id)
    .eq('title_key', key)
    .eq('state', 'waiting')
    .order('number')
    .limit(most);
  return waitingSchema.parse(unwrap(rows) ?? []);
}

/** What the catalog says of a row's film or episode, and later what the row comes to. */
const foundSchema = z.object({
  episodeId: z.number().nullable(),
  duration: z.number().nullable(),
  airedOn: z.string().nullable(),
  isDay: z.boolean(),
  snapshot: z.object({
    title: z.string(),
    showTitle: z.string().nullable(),
    episodeTitle: z.string().nullable(),
    poster: z.string().nullable(),
    still: z.string().nullable(),
    backdrop: z.string().nullable(),
  }),
  startedAt: z.string().nullish(),
  endedAt: z.string().nullish(),
  seconds: z.number().nullish(),
  position: z.number().nullish(),
});
export type Found = z.infer<typeof foundSchema>;

export interface RowSaid {
  number: number;
  state: RowState;
  targetId?: string;
  item?: EpisodeKey;
  at?: string | null;
  sessionId?: string;
  found?: Partial<Found>;
}

export async function settleRows(client: TonightSupabase, id: string, said: RowSaid[]): Promise<void> {
  if (said.length === 0) return;
  const settled = said.map(({ number, state, targetId, item, at, sessionId, found }) => ({
    number,
    state,
    target_id: targetId,
    media_type: item?.type,
    tmdb_id: item?.tmdbId,
    season_number: item?.season,
    episode_number: item?.episode,
    at,
    session_id: sessionId,
    found,
  }));
  unwrap(await client.rpc('settle_import_rows', { import: id, settled: JSON.stringify(settled) }));
}

const foundRowSchema = z.object({
  number: z.number(),
  told: neutralRowSchema,
  target_id: z.string(),
  media_type: mediaTypeSchema,
  tmdb_id: z.number(),
  season_number: z.number(),
  episode_number: z.number(),
  at: z.string().nullable(),
  session_id: z.string().nullable(),
  found: foundSchema,
});

export interface FoundRow {
  number: number;
  told: NeutralRow;
  targetId: string;
  item: EpisodeKey;
  at: string | null;
  sessionId: string | null;
  found: Found;
}

function toFoundRow(row: z.infer<typeof foundRowSchema>): FoundRow {
  return {
    number: row.number,
    told: row.told,
    targetId: row.target_id,
    item: {
      type: row.media_type,
      tmdbId: row.tmdb_id,
      season: row.season_number,
      episode: row.episode_number,
    },
    at: row.at && new Date(row.at).toISOString(),
    sessionId: row.session_id,
    found: row.found,
  };
}

/** Rows whose film or episode is known and nothing more, those of one item together. */
export async function matchedRows(
  client: TonightSupabase,
  id: string,
  skip: number,
  most: number,
): Promise<FoundRow[]> {
  let query = client.from('import_rows').select('*').eq('import_id', id).eq('state', 'matched');
  for (const column of [
    'target_id',
    'media_type',
    'tmdb_id',
    'season_number',
    'episode_number',
    'at',
    'number',
  ] as const) {
    query = query.order(column);
  }
  return z
    .array(foundRowSchema)
    .parse(unwrap(await query.range(skip, skip + most - 1)) ?? [])
    .map(toFoundRow);
}

/** The next rows to write. */
export async function claimRows(client: TonightSupabase, id: string, most: number): Promise<FoundRow[]> {
  return z
    .array(foundRowSchema)
    .parse(unwrap(await client.rpc('claim_import_rows', { import: id, most })) ?? [])
    .map(toFoundRow);
}

/**
 * Gives the thumbs that rows come to, and notes when, so that they can be taken back unless the profile changes them.
 * @returns the rows of titles that have a thumb already: it stays.
 */
export async function giveThumbs(
  client: TonightSupabase,
  id: string,
  given: { number: number; thumb: RatedThumb }[],
): Promise<Set<number>> {
  if (given.length === 0) return new Set();
  const call = { import: id, given: JSON.stringify(given) };
  return new Set(unwrap(await client.rpc('give_imported_thumbs', call)) ?? []);
}

/** @returns how many rows were taken back. */
export async function undoRows(client: TonightSupabase, id: string, most: number): Promise<number> {
  return Number(unwrap(await client.rpc('undo_import_rows', { import: id, most })));
}
