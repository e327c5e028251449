import 'server-only';
import type { FileStamp } from '@/lib/library/disk/found';
import type { Remote } from '@/lib/library/files/remote';
import { unwrap } from '@/lib/library/files/unwrap';
import type { NamedEpisode, NamedFilm } from '@/lib/library/names/named-file';
import type { TonightSupabase } from '@/lib/supabase/admin';
import type { Json } from '@/lib/supabase/database.types';

/*
 * Files as a scan finds them, past row level security: only the people who look after the server see paths.
 */

export interface KnownFile extends FileStamp {
  id: string;
  fingerprint: string;
  isMissing: boolean;
  /** Of what another server said of it; null for a file of this machine. */
  stamp: string | null;
}

export interface FoundFile extends FileStamp {
  fingerprint: string;
  titleKey: string;
  named: NamedFilm | NamedEpisode;
  /** Of one that another server has. */
  remote?: Remote;
}

const PAGE = 1000;

export async function readKnownFiles(client: TonightSupabase, folder: string): Promise<Map<string, KnownFile>> {
  const known = new Map<string, KnownFile>();
  for (let after = ''; ; ) {
    const answer = client
      .from('library_files')
      .select('id, path, size, changed_at, fingerprint, missing_since, remote->>stamp')
      .eq('folder', folder)
      .gt('path', after)
      .order('path')
      .limit(PAGE);
    const rows = unwrap(await answer) ?? [];
    for (const { changed_at: changedAt, missing_since: missing, ...row } of rows) {
      known.set(row.path, { ...row, changedAt, isMissing: missing !== null });
    }
    after = rows.at(-1)?.path ?? '';
    if (rows.length < PAGE) return known;
  }
}

/** Where files of these fingerprints are said to be, or to have been. */
export async function filesLike(
  client: TonightSupabase,
  fingerprints: string[],
): Promise<(KnownFile & { folder: string })[]> {
  const answer = client
    .from('library_files')
    .select('id, folder, path, size, changed_at, fingerprint, missing_since, remote->>stamp')
    .in('fingerprint', fingerprints)
    .limit(PAGE);
  return (unwrap(await answer) ?? []).map(({ changed_at: changedAt, missing_since: missing, ...row }) => ({
    ...row,
    changedAt,
    isMissing: missing !== null,
  }));
}

export async function addFiles(client: TonightSupabase, folder: string, files: FoundFile[]): Promise<void> {
  const rows = files.map((file) => ({ folder, ...columnsOf(file) }));
  unwrap(await client.from('library_files').upsert(rows, { onConflict: 'folder,path' }));
}

/** The same file in another place, of another name, or after it was away. @param isOther what is in it is new, too. */
export async function moveFile(
  client: TonightSupabase,
  id: string,
  to: FoundFile & { folder: string },
  isOther: boolean,
): Promise<void> {
  const looked = isOther ? { probe: null, cuts: null, problem: null, marks: null } : {};
  const row = { folder: to.folder, ...columnsOf(to), missing_since: null, ...looked };
  unwrap(await client.from('library_files').update(row).eq('id', id));
}

const AT_ONCE = 100;

/** What is not where it was in a folder; what was found in another meanwhile is not missing. */
export async function missFiles(client: TonightSupabase, folder: string, ids: string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    const gone = { missing_since: new Date().toISOString() };
    unwrap(
      await client.from('library_files').update(gone).in('id', some).eq('folder', folder).is('missing_since', null),
    );
  }
}

function columnsOf({ path, size, changedAt, fingerprint, titleKey, named, remote }: FoundFile) {
  return {
    path,
    size,
    changed_at: Math.trunc(changedAt),
    fingerprint,
    title_key: titleKey,
    named: named as unknown as Json,
    remote: (remote ?? null) as unknown as Json,
  };
}
