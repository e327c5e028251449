import 'server-only';
import type { EpisodeNumbers, TitleKey } from '@/lib/catalog/title-key';
import { type ToldByNfo, toldSchema } from '@/lib/library/files/told-by-nfo';
import { unwrap } from '@/lib/library/files/unwrap';
import type { NamedEpisode, NamedFilm } from '@/lib/library/names/named-file';
import type { TonightSupabase } from '@/lib/supabase/admin';

/* The files of a title, and what they play, past row level security. */

export interface FileOfTitle {
  id: string;
  folder: string;
  path: string;
  named: NamedFilm | NamedEpisode;
  durationSeconds: number | null;
  /** What another server that has it tells; null for a file of this machine. */
  told: ToldByNfo | null;
}

const MOST_FILES = 1000;

/** Files of a title that are there, in the order of their paths. */
export async function filesOfTitle(client: TonightSupabase, key: string): Promise<FileOfTitle[]> {
  const files: FileOfTitle[] = [];
  for (let from = 0; ; from += MOST_FILES) {
    const answer = client
      .from('library_files')
      .select('id, folder, path, named, probe->seconds, remote->told, length:remote->seconds')
      .eq('title_key', key)
      .is('missing_since', null)
      .order('path')
      .range(from, from + MOST_FILES - 1);
    const rows = unwrap(await answer) ?? [];
    for (const { id, folder, path, named, seconds, told, length } of rows) {
      const known = typeof seconds === 'number' ? seconds : length;
      files.push({
        id,
        folder,
        path,
        named: named as unknown as FileOfTitle['named'],
        durationSeconds: typeof known === 'number' ? known : null,
        told: toldSchema.nullable().catch(null).parse(told),
      });
    }
    if (rows.length < MOST_FILES) return files;
  }
}

export interface Placed extends EpisodeNumbers {
  file: string;
}

/** Says anew what a title's files play. */
export async function sayItems(
  client: TonightSupabase,
  title: string,
  { type, tmdbId }: TitleKey,
  items: Placed[],
): Promise<void> {
  const call = { of_title: title, as_type: type, as_id: tmdbId, items: JSON.stringify(items) };
  unwrap(await client.rpc('place_library_title', call));
}
