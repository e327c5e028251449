import 'server-only';
import { z } from 'zod';
import { remoteFolder } from '@/lib/library/files/remote';
import { unwrap } from '@/lib/library/files/unwrap';
import type { TonightSupabase } from '@/lib/supabase/admin';

/* Other servers, past row level security: the caller has checked who may know. Keys never leave the server's programs. */

const librarySchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['films', 'shows', 'mixed']),
});

export interface SourceLibrary extends z.infer<typeof librarySchema> {
  /** Whether it is on the shelf. */
  isChosen: boolean;
}

export interface StoredSource {
  /** The server's own id. */
  server: string;
  name: string;
  address: string;
  apiKey: string;
  libraries: SourceLibrary[];
}

export async function readSources(client: TonightSupabase): Promise<StoredSource[]> {
  const rows = unwrap(await client.from('library_sources').select('*').order('added_at').order('server')) ?? [];
  return rows.map(({ server, name, address, api_key: apiKey, libraries, chosen }) => ({
    server,
    name,
    address,
    apiKey,
    libraries: z
      .array(librarySchema)
      .catch([])
      .parse(libraries)
      .map((library) => ({ ...library, isChosen: chosen.includes(library.id) })),
  }));
}

export async function saveSource(client: TonightSupabase, source: StoredSource): Promise<void> {
  const { server, name, address, apiKey, libraries } = source;
  const chosen = libraries.filter(({ isChosen }) => isChosen).map(({ id }) => id);
  const row = { server, name, address, api_key: apiKey, libraries: plain(libraries), chosen };
  unwrap(await client.from('library_sources').upsert(row, { onConflict: 'server' }));
}

function plain(libraries: readonly SourceLibrary[]) {
  return libraries.map(({ id, name, kind }) => ({ id, name, kind }));
}

/** What it offers now. */
export async function saveOffered(
  client: TonightSupabase,
  server: string,
  libraries: readonly SourceLibrary[],
): Promise<void> {
  unwrap(
    await client
      .from('library_sources')
      .update({ libraries: plain(libraries) })
      .eq('server', server),
  );
}

/** Which of that is on the shelf. */
export async function saveChosen(client: TonightSupabase, server: string, chosen: string[]): Promise<void> {
  unwrap(await client.from('library_sources').update({ chosen }).eq('server', server));
}

/** Forgets it with its key. Files and places of its films stay, and come back with it. */
export async function removeSource(client: TonightSupabase, server: string): Promise<void> {
  unwrap(await client.from('library_sources').delete().eq('server', server));
}

/** The libraries that are part of the shelf, as its folders are called. */
export function foldersOf({ server, libraries }: Pick<StoredSource, 'server' | 'libraries'>): string[] {
  return libraries.filter(({ isChosen }) => isChosen).map(({ id }) => remoteFolder(server, id));
}
