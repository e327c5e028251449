import 'server-only';
import { z } from 'zod';
import type { EpisodeKey, TitleKey } from '@/lib/catalog/title-key';
import { mediaTypeSchema } from '@/lib/catalog/title-key-schema';
import type { DayOrder } from '@/lib/imports/day-order';
import { type NeutralRow, neutralRowSchema } from '@/lib/imports/neutral-row';
import {
  type ImportCandidate,
  type ImportedFile,
  type ImportState,
  importCandidateSchema,
  importedFileSchema,
  importStateSchema,
} from '@/lib/imports/schema';
import type { TonightSupabase } from '@/lib/supabase/admin';
import type { Database, Json } from '@/lib/supabase/database.types';

/*
 * Imports with their titles and rows, past row level security: whoever calls has checked whose the import is.
 */

/** The store could not answer; `cause` holds what it said. */
export class ImportStoreError extends Error {
  override name = 'ImportStoreError';
}

export function unwrap<Data>({ data, error }: { data: Data; error: { message: string } | null }): Data {
  if (error) throw new ImportStoreError(error.message, { cause: error });
  return data;
}

export interface StoredImport {
  id: string;
  profileId: string;
  state: ImportState;
  files: ImportedFile[];
  people: Record<string, string | null>;
  dayOrder: DayOrder | null;
  rows: number;
  stage: { of: number; done: number; at: string };
  waitsFor: 'catalog' | 'store' | null;
  madeAt: string;
}

type ImportRow = Database['public']['Tables']['imports']['Row'];

const importPartsSchema = z.object({
  state: importStateSchema,
  files: z.array(importedFileSchema).catch([]),
  people: z.record(z.string(), z.string().nullable()).catch({}),
  day_order: z.enum(['day-first', 'month-first']).nullable(),
  waits_for: z.enum(['catalog', 'store']).nullable().catch(null),
});

function toImport(row: ImportRow): StoredImport {
  const { state, files, people, day_order: dayOrder, waits_for: waitsFor } = importPartsSchema.parse(row);
  return {
    id: row.id,
    profileId: row.profile_id,
    state,
    files,
    people,
    dayOrder,
    rows: row.row_count,
    stage: { of: row.stage_count, done: row.stage_done, at: row.stage_at },
    waitsFor,
    madeAt: new Date(row.made_at).toISOString(),
  };
}

export async function beginImport(client: TonightSupabase, id: string, profileId: string): Promise<StoredImport> {
  const answer = await client.from('imports').insert({ id, profile_id: profileId }).select('*').single();
  return toImport(unwrap(answer) as ImportRow);
}

/** @returns null where the profile has no such import. */
export async function readImport(client: TonightSupabase, id: string, profileId: string): Promise<StoredImport | null> {
  const row = unwrap(await client.from('imports').select('*').eq('id', id).eq('profile_id', profileId).maybeSingle());
  return row && toImport(row);
}

export async function listImports(client: TonightSupabase, profileId: string, most: number): Promise<StoredImport[]> {
  const rows = await client
    .from('imports')
    .select('*')
    .eq('profile_id', profileId)
    .neq('state', 'cancelled')
    .order('made_at', { ascending: false })
    .limit(most);
  return (unwrap(rows) ?? []).map(toImport);
}

/** @returns how many rows the import has then; null where it takes none (any more). */
export async function addRows(
  client: TonightSupabase,
  id: string,
  rows: { key: string; label: string; told: NeutralRow }[],
): Promise<number | null> {
  const added = rows.map(({ key, label, told }) => ({ key, label, person: told.person, told }));
  return unwrap(await client.rpc('add_import_rows', { import: id, added: JSON.stringify(added) }));
}

export async function addFile(client: TonightSupabase, { id, files }: StoredImport, file: ImportedFile): Promise<void> {
  unwrap(
    await client
      .from('imports')
      .update({ files: [...files, file] as unknown as Json })
      .eq('id', id),
  );
}

/** Forgets the rows of an import, and the titles with them. */
export async function forgetRows(client: TonightSupabase, id: string): Promise<void> {
  unwrap(await client.from('import_titles').delete().eq('import_id', id));
}

export async function setMapping(
  client: TonightSupabase,
  id: string,
  people: Record<string, string | null>,
  dayOrder: DayOrder | null,
): Promise<void> {
  unwrap(await client.from('imports').update({ people, day_order: dayOrder }).eq('id', id));
}

/** @returns whether the import was in one of these states. */
export async function moveImport(
  client: TonightSupabase,
  id: string,
  from: ImportState[],
  to: ImportState,
  rowsOfStage: number,
): Promise<boolean> {
  const call = { import: id, from_states: from, to_state: to, rows_of_stage: rowsOfStage };
  return Boolean(unwrap(await client.rpc('move_import', call)));
}

/** Takes up an import that nobody works on; null where there is none. */
export async function takeImport(client: TonightSupabase, worker: string, lease: string): Promise<StoredImport | null> {
  const rows = unwrap(await client.rpc('take_import', { as_worker: worker, lease })) as ImportRow[] | null;
  return rows?.[0] ? toImport(rows[0]) : null;
}

/** Says that the worker is there. @returns the import's state; null where another worker has it. */
export async function keepImport(
  client: TonightSupabase,
  id: string,
  {
    worker,
    lease,
    done,
    waitsFor,
  }: { worker: string; lease: string; done: number; waitsFor: 'catalog' | 'store' | null },
): Promise<ImportState | null> {
  const call = { import: id, as_worker: worker, lease, done, waiting: waitsFor as string };
  const state = unwrap(await client.rpc('keep_import', call));
  return state ? importStateSchema.parse(state) : null;
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

export interface TitleToMatch {
  key: string;
  label: string;
  chosen: TitleKey | null;
}

/** Titles with rows that wait, from behind a key. */
export async function titlesToMatch(
  client: TonightSupabase,
  id: string,
  after: string,
  most: number,
): Promise<TitleToMatch[]> {
  const rows = await client
    .from('import_titles')
    .select('key, label, media_type, tmdb_id, state')
    .eq('import_id', id)
    .in('state', ['waiting', 'matched'])
    .gt('key', after)
    .order('key')
    .limit(most);
  return (unwrap(rows) ?? []).map(({ key, label, media_type: type, tmdb_id: tmdbId }) => ({
    key,
    label,
    chosen: type && tmdbId ? { type: mediaTypeSchema.parse(type), tmdbId } : null,
  }));
}

export async function settleTitle(
  client: TonightSupabase,
  id: string,
  key: string,
  said: {
    state: 'waiting' | 'matched' | 'unsure' | 'not-found';
    title: (TitleKey & { poster: string | null; label?: string }) | null;
    candidates?: ImportCandidate[];
  },
): Promise<void> {
  const row = {
    state: said.state,
    media_type: said.title?.type ?? null,
    tmdb_id: said.title?.tmdbId ?? null,
    poster: said.title?.poster ?? null,
    ...(said.title?.label && { label: said.title.label }),
    ...(said.candidates && { candidates: said.candidates as unknown as Json }),
  };
  unwrap(await client.from('import_titles').update(row).eq('import_id', id).eq('key', key));
}

const candidatesSchema = z.object({ candidates: z.array(importCandidateSchema) });

/** @returns null where the import has no such title. */
export async function readCandidates(
  client: TonightSupabase,
  id: string,
  key: string,
): Promise<ImportCandidate[] | null> {
  const answer = client.from('import_titles').select('candidates').eq('import_id', id).eq('key', key).maybeSingle();
  const row = unwrap(await answer);
  return row ? candidatesSchema.parse(row).candidates : null;
}

/** Films and shows that the import found. */
export async function titlesOfImport(client: TonightSupabase, id: string, most: number): Promise<TitleKey[]> {
  const rows = await client
    .from('import_titles')
    .select('media_type, tmdb_id')
    .eq('import_id', id)
    .not('tmdb_id', 'is', null)
    .limit(most);
  return (unwrap(rows) ?? []).flatMap(({ media_type: type, tmdb_id: tmdbId }) =>
    type && tmdbId ? [{ type: mediaTypeSchema.parse(type), tmdbId }] : [],
  );
}

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

/** @returns how many rows were taken back. */
export async function undoRows(client: TonightSupabase, id: string, most: number): Promise<number> {
  return Number(unwrap(await client.rpc('undo_import_rows', { import: id, most })));
}
