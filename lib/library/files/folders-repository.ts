import 'server-only';
import { z } from 'zod';
import { type FileProblem, problemSchema } from '@/lib/library/disk/found';
import { unwrap } from '@/lib/library/files/unwrap';
import type { TonightSupabase } from '@/lib/supabase/admin';

/*
 * The server's folders and what is wrong in them, past row level security: the caller has checked who may know.
 */

/**
 * How a folder is: `gone` is not there, `forbidden` may not be read, `hanging` gives no answer, as a network share whose
 * server is away.
 */
const folderStateSchema = z.enum([
  ...(['waiting', 'scanning', 'ready', 'gone', 'forbidden', 'hanging'] as const),
  // Of a library of another server alone, see `SourceTrouble`.
  ...(['away', 'refused', 'other', 'moved', 'old', 'strange'] as const),
]);
export type FolderState = z.infer<typeof folderStateSchema>;

export interface StoredFolder {
  path: string;
  state: FolderState;
  lookedAt: number;
  scannedAt: string | null;
}

export async function saveFolder(
  client: TonightSupabase,
  path: string,
  said: { state: FolderState; lookedAt?: number; scannedAt?: string },
): Promise<void> {
  const row = {
    path,
    state: said.state,
    ...(said.lookedAt !== undefined && { looked_at: said.lookedAt }),
    ...(said.scannedAt && { scanned_at: said.scannedAt }),
  };
  unwrap(await client.from('library_folders').upsert(row, { onConflict: 'path' }));
}

export async function readFolders(client: TonightSupabase, paths: string[]): Promise<StoredFolder[]> {
  const rows = unwrap(await client.from('library_folders').select('*').in('path', paths)) ?? [];
  return rows.map((row) => ({
    path: row.path,
    state: folderStateSchema.parse(row.state),
    lookedAt: row.looked_at,
    scannedAt: row.scanned_at,
  }));
}

/** As many as one reads. */
const MOST_PROBLEMS = 500;

/** Says anew what is wrong in a folder. */
export async function replaceProblems(client: TonightSupabase, folder: string, found: FileProblem[]): Promise<void> {
  const at = new Date().toISOString();
  const rows = found.slice(0, MOST_PROBLEMS).map((each) => ({ folder, ...each, seen_at: at }));
  if (rows.length > 0) {
    unwrap(await client.from('library_problems').upsert(rows, { onConflict: 'folder,path' }));
  }
  unwrap(await client.from('library_problems').delete().eq('folder', folder).lt('seen_at', at));
}

export async function readProblems(
  client: TonightSupabase,
  folders: string[],
  most: number,
): Promise<(FileProblem & { folder: string })[]> {
  const rows = await client
    .from('library_problems')
    .select('folder, path, problem')
    .in('folder', folders)
    .order('folder')
    .order('path')
    .limit(most);
  return (unwrap(rows) ?? []).map(({ folder, path, problem }) => ({
    folder,
    path,
    problem: problemSchema.catch('unreadable').parse(problem),
  }));
}

/** What was found in files themselves that leaves them, or captions of them, out. */
export async function readProblemsInside(
  client: TonightSupabase,
  folders: string[],
  most: number,
): Promise<(FileProblem & { folder: string })[]> {
  const there = () =>
    client
      .from('library_files')
      .select('folder, path, problem')
      .in('folder', folders)
      .is('missing_since', null)
      .order('path')
      .limit(most);
  const broken = unwrap(await there().not('problem', 'is', null)) ?? [];
  const wordless = unwrap(await there().contains('probe', { texts: [{ isBroken: true }] })) ?? [];
  return [...broken, ...wordless].map(({ folder, path, problem }) => ({
    folder,
    path,
    problem: problem === null ? 'words' : problemSchema.catch('unreadable').parse(problem),
  }));
}
