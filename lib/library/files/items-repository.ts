import 'server-only';
import { z } from 'zod';
import { episodeColumns, episodeOfRow, titleColumns, titleOfRow } from '@/lib/catalog/key-columns';
import { type EpisodeKey, type TitleKey, titleText } from '@/lib/catalog/title-key';
import { type Remote, remoteSchema } from '@/lib/library/files/remote';
import { unwrap } from '@/lib/library/files/unwrap';
import {
  type FoundMarkers,
  foundMarkersSchema,
  type SaidMarkers,
  saidMarkersSchema,
} from '@/lib/library/markers/markers';
import type { NamedEpisode, NamedFilm } from '@/lib/library/names/named-file';
import { type Probe, probeSchema } from '@/lib/library/probe/schema';
import type { TonightSupabase } from '@/lib/supabase/admin';
import type { Database, Json } from '@/lib/supabase/database.types';

/* What files play, past row level security: who may see a title is asked of the catalog. */

export interface LibraryFile {
  id: string;
  folder: string;
  path: string;
  size: number;
  changedAt: number;
  named: NamedFilm | NamedEpisode;
  isMissing: boolean;
  probe: Probe | null;
  problem: string | null;
  /** What a program found to skip; null until one looked. */
  markers: FoundMarkers | null;
  /** What a person said of it. */
  said: SaidMarkers;
  /** Where another server has it; null for a file of this machine. */
  remote: Remote | null;
}

const COLUMNS = 'id, folder, path, size, changed_at, named, missing_since, probe, problem, marks, marks_said, remote';

type FileRow = Pick<
  Database['public']['Tables']['library_files']['Row'],
  | ('id' | 'folder' | 'path' | 'size' | 'changed_at' | 'named' | 'missing_since')
  | ('probe' | 'problem' | 'marks' | 'marks_said' | 'remote')
>;

function toFile({
  changed_at: changedAt,
  missing_since: missing,
  marks_said: said,
  probe,
  named,
  marks,
  remote,
  ...row
}: FileRow): LibraryFile {
  return {
    ...row,
    changedAt,
    named: named as unknown as LibraryFile['named'],
    isMissing: missing !== null,
    // Of an older shape: it is looked into again.
    probe: probeSchema.nullable().catch(null).parse(probe),
    markers: foundMarkersSchema.nullable().catch(null).parse(marks),
    said: saidMarkersSchema.catch({}).parse(said),
    remote: remoteSchema.nullable().catch(null).parse(remote),
  };
}

const MOST = 1000;

/** The files that play a film or an episode, in whatever state. */
export async function filesPlaying(client: TonightSupabase, key: EpisodeKey): Promise<LibraryFile[]> {
  const answer = client.from('library_items').select(`file:library_files(${COLUMNS})`).match(episodeColumns(key));
  return (unwrap(await answer.limit(MOST)) ?? []).map(({ file }) => toFile(file));
}

export async function readLibraryFile(client: TonightSupabase, id: string): Promise<LibraryFile | null> {
  const row = unwrap(await client.from('library_files').select(COLUMNS).eq('id', id).maybeSingle());
  return row && toFile(row);
}

/** Every film or episode of a title that there is a file of. */
export async function itemsOf(
  client: TonightSupabase,
  key: TitleKey,
): Promise<{ key: EpisodeKey; file: LibraryFile }[]> {
  const answer = client
    .from('library_items')
    .select(`*, file:library_files(${COLUMNS})`)
    .match(titleColumns(key))
    .order('season_number')
    .order('episode_number');
  const items = unwrap(await answer.limit(MOST * 5)) ?? [];
  return items.map((item) => ({ key: episodeOfRow(item), file: toFile(item.file) }));
}

const shelvedSchema = z.object({ media_type: z.string(), tmdb_id: z.number(), newest: z.string() });

/** Titles with files, those with the newest first. */
export async function readShelf(
  client: TonightSupabase,
  folders: string[],
  { most, skipped = 0 }: { most: number; skipped?: number },
): Promise<{ key: TitleKey; newest: string }[]> {
  const rows = unwrap(await client.rpc('library_shelf', { folders, most, skipped })) ?? [];
  return z
    .array(shelvedSchema)
    .parse(rows)
    .map((row) => ({ key: titleOfRow(row), newest: row.newest }));
}

const titlesSchema = z.array(z.object({ media_type: z.string(), tmdb_id: z.number() }));

/** Those of the titles that the folders have something of to play, as far as the folders can be read now. */
export async function shelvedAmong(
  client: TonightSupabase,
  folders: string[],
  titles: readonly TitleKey[],
): Promise<TitleKey[]> {
  if (folders.length === 0 || titles.length === 0) return [];
  const call = { folders, films: idsOf(titles, 'movie'), shows: idsOf(titles, 'tv') };
  const rows = titlesSchema.parse(unwrap(await client.rpc('library_shelved', call)) ?? []);
  const shelved = new Set(rows.map((row) => titleText(titleOfRow(row))));
  return titles.filter((title) => shelved.has(titleText(title)));
}

function idsOf(titles: readonly TitleKey[], type: TitleKey['type']): number[] {
  return [...new Set(titles.flatMap((title) => (title.type === type ? [title.tmdbId] : [])))];
}

/** A folder that files of a title lie in, or lay in. */
export interface Lying {
  folder: string;
  /** Some are there, or are where the disk is that is away. */
  isThere: boolean;
}

const lyingSchema = z.array(
  z.object({ media_type: z.string(), tmdb_id: z.number(), folder: z.string(), is_there: z.boolean() }),
);

/** In which of the folders files of the titles lie, or lay. @returns them by `titleText`. */
export async function lyingIn(
  client: TonightSupabase,
  folders: string[],
  titles: readonly TitleKey[],
): Promise<Map<string, Lying[]>> {
  const call = { folders, films: idsOf(titles, 'movie'), shows: idsOf(titles, 'tv') };
  const rows = lyingSchema.parse(unwrap(await client.rpc('library_lying', call)) ?? []);
  const each = Map.groupBy(rows, (row) => titleText(titleOfRow(row)));
  return new Map(
    [...each].map(([key, found]) => [key, found.map((row) => ({ folder: row.folder, isThere: row.is_there }))]),
  );
}

const numbersSchema = z.array(z.object({ episode_number: z.number() }));

/** The numbers of the episodes of a season that the folders have, also of such as do not play. */
export async function shelvedOfSeason(
  client: TonightSupabase,
  folders: string[],
  { show, season }: { show: number; season: number },
): Promise<number[]> {
  if (folders.length === 0) return [];
  const rows = unwrap(await client.rpc('library_season', { folders, show, season })) ?? [];
  return numbersSchema.parse(rows).map(({ episode_number: number }) => number);
}

/** Files that no scan has looked into yet, the newest first. */
export async function filesToInspect(client: TonightSupabase, folders: string[], most: number): Promise<LibraryFile[]> {
  const answer = client
    .from('library_files')
    .select(COLUMNS)
    .in('folder', folders)
    .is('probe', null)
    .is('problem', null)
    .is('missing_since', null)
    .order('added_at', { ascending: false })
    .limit(most);
  return (unwrap(await answer) ?? []).map(toFile);
}

/** Files that were looked into, in the order of their ids; from behind one on. */
export async function filesFrom(
  client: TonightSupabase,
  folders: string[],
  after: string,
  most: number,
): Promise<LibraryFile[]> {
  const some = client.from('library_files').select(COLUMNS).in('folder', folders).not('probe', 'is', null);
  const behind = after === '' ? some : some.gt('id', after);
  return (unwrap(await behind.order('id').limit(most)) ?? []).map(toFile);
}

/** What looking into a file came to. */
export async function saveProbe(
  client: TonightSupabase,
  id: string,
  said: { probe: Probe } | { problem: string },
): Promise<void> {
  const row = 'probe' in said ? { probe: said.probe as unknown as Json, problem: null } : { problem: said.problem };
  unwrap(await client.from('library_files').update(row).eq('id', id));
}

const cutsSchema = z.array(z.number());

/** Seconds at which a file can be cut; null until they were looked for. */
export async function readCuts(client: TonightSupabase, id: string): Promise<number[] | null> {
  const row = unwrap(await client.from('library_files').select('cuts').eq('id', id).maybeSingle());
  return cutsSchema
    .nullable()
    .catch(null)
    .parse(row?.cuts ?? null);
}

export async function saveCuts(client: TonightSupabase, id: string, cuts: number[]): Promise<void> {
  unwrap(await client.from('library_files').update({ cuts }).eq('id', id));
}
