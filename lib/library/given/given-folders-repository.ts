import 'server-only';
import { z } from 'zod';
import { unwrap } from '@/lib/library/files/unwrap';
import type { GivenFolder } from '@/lib/library/given/seen-by';
import type { TonightSupabase } from '@/lib/supabase/admin';

/* Folders that were given in the settings, past row level security: the caller has checked who may give them. */

const kindSchema = z.enum(['films', 'shows', 'mixed']);

export async function readGivenFolders(client: TonightSupabase): Promise<GivenFolder[]> {
  const rows = unwrap(await client.from('library_given_folders').select('*').order('given_at').order('path')) ?? [];
  return rows.map(({ path, kind, households, removed_at: removed, rated_age: rating }) => ({
    path,
    kind: kindSchema.parse(kind),
    households,
    isRemoved: removed !== null,
    rating,
  }));
}

/** Puts a folder on the shelf, or back on it, or says something else of it. */
export async function saveGivenFolder(client: TonightSupabase, folder: Omit<GivenFolder, 'isRemoved'>): Promise<void> {
  const { path, kind, households, rating } = folder;
  const row = { path, kind, households: households && [...households], rated_age: rating, removed_at: null };
  unwrap(await client.from('library_given_folders').upsert(row, { onConflict: 'path' }));
}

/** Takes a folder off the shelf. Files and places of its films stay, and come back with it. */
export async function removeGivenFolder(client: TonightSupabase, path: string): Promise<void> {
  const removed = { removed_at: new Date().toISOString() };
  unwrap(await client.from('library_given_folders').update(removed).eq('path', path));
}

/** Has the names of its files read again, as they say something else in a folder of another kind. */
export async function readFolderAnew(client: TonightSupabase, path: string): Promise<void> {
  unwrap(await client.rpc('read_folder_anew', { folder: path }));
}
