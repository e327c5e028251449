import 'server-only';
import { z } from 'zod';
import type { DayOrder } from '@/lib/imports/day-order';
import { type ImportedFile, type ImportState, importedFileSchema, importStateSchema } from '@/lib/imports/schema';
import type { TonightSupabase } from '@/lib/supabase/admin';
import type { Database, Json } from '@/lib/supabase/database.types';

/*
 * Imports with their titles and rows, past row level security: the caller has checked whose the import is.
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

export async function addFile(client: TonightSupabase, { id, files }: StoredImport, file: ImportedFile): Promise<void> {
  unwrap(
    await client
      .from('imports')
      .update({ files: [...files, file] as unknown as Json })
      .eq('id', id),
  );
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

/** Takes up an import that no worker is at; null where there is none. */
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
