import 'server-only';
import { z } from 'zod';
import { episodeOfRow, titleOfRow } from '@/lib/catalog/key-columns';
import type { EpisodeKey, TitleKey } from '@/lib/catalog/title-key';
import { unwrap } from '@/lib/library/files/unwrap';
import type { FoundMarkers, MarkerKind, SaidMarkers } from '@/lib/library/markers/markers';
import type { TonightSupabase } from '@/lib/supabase/admin';
import type { Json } from '@/lib/supabase/database.types';

/* What can be skipped of files, past row level security: who may see a title is asked of the catalog. */

const rowOfSeasonSchema = z.array(
  z.object({ file_id: z.string(), media_type: z.string(), episode_number: z.number() }),
);

/** The files of one season or film of which one was not looked at yet; none where all were. */
export async function seasonWithoutMarkers(
  client: TonightSupabase,
  folders: string[],
): Promise<{ fileId: string; isShow: boolean; episode: number }[]> {
  const rows = rowOfSeasonSchema.parse(unwrap(await client.rpc('library_season_to_mark', { folders })) ?? []);
  return rows.map((row) => ({ fileId: row.file_id, isShow: row.media_type === 'tv', episode: row.episode_number }));
}

/** Says what was found of a file, in place of what was found before. */
export async function saveFound(client: TonightSupabase, id: string, found: FoundMarkers): Promise<void> {
  const row = { marks: found as Json };
  unwrap(await client.from('library_files').update(row).eq('id', id));
}

/** Says what a person said of one kind, or takes it back. */
export async function saveSaid(
  client: TonightSupabase,
  { id, said }: { id: string; said: SaidMarkers },
  kind: MarkerKind,
  word: SaidMarkers[MarkerKind] | null,
): Promise<void> {
  const { [kind]: _, ...others } = said;
  const row = { marks_said: { ...others, ...(word && { [kind]: word }) } as Json };
  unwrap(await client.from('library_files').update(row).eq('id', id));
}

export interface TitleWithMarkers {
  key: TitleKey;
  label: string;
  year: number | null;
  files: number;
}

const titleSchema = z.object({
  media_type: z.string(),
  tmdb_id: z.number(),
  label: z.string(),
  year: z.number().nullable(),
  files: z.number(),
});

/** Titles of which files were looked at, by name; with words in their name. */
export async function titlesWithMarkers(
  client: TonightSupabase,
  folders: string[],
  words: string,
  most: number,
): Promise<TitleWithMarkers[]> {
  const rows = unwrap(await client.rpc('library_marked_titles', { folders, words, most })) ?? [];
  return z
    .array(titleSchema)
    .parse(rows)
    .map(({ label, year, files, ...row }) => ({ key: titleOfRow(row), label, year, files }));
}

const MOST_ITEMS = 5000;

/** What some files play. */
export async function itemsPlayedBy(
  client: TonightSupabase,
  files: string[],
): Promise<{ fileId: string; key: EpisodeKey }[]> {
  const answer = client.from('library_items').select('*').in('file_id', files).limit(MOST_ITEMS);
  return (unwrap(await answer) ?? []).map((row) => ({ fileId: row.file_id, key: episodeOfRow(row) }));
}
