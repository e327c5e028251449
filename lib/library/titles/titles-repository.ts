import 'server-only';
import { z } from 'zod';
import type { MediaType } from '@/lib/catalog/catalog';
import type { TitleKey } from '@/lib/catalog/title-key';
import { mediaTypeSchema } from '@/lib/catalog/title-key-schema';
import { type ToldByNfo, toldSchema } from '@/lib/library/files/told-by-nfo';
import { unwrap } from '@/lib/library/files/unwrap';
import { ownId } from '@/lib/library/titles/own-id';
import type { TitleByNames } from '@/lib/library/titles/title-by-names';
import type { TonightSupabase } from '@/lib/supabase/admin';
import type { Database, Json } from '@/lib/supabase/database.types';

/* What names say and what it was found to be, past row level security. */

const idsSchema = z.object({ tmdb: z.number(), imdb: z.string(), tvdb: z.number() }).partial();

/** A title of the catalog that it may be. */
const candidateSchema = z.object({
  type: mediaTypeSchema,
  tmdbId: z.number(),
  title: z.string(),
  year: z.number().nullable(),
  poster: z.string().nullable(),
});
export type Candidate = z.infer<typeof candidateSchema>;

const stateSchema = z.enum(['waiting', 'matched', 'unsure', 'own']);

export interface StoredTitle extends TitleByNames {
  ownId: number;
  state: z.infer<typeof stateSchema>;
  tmdbId: number | null;
  confidence: number | null;
  candidates: Candidate[];
  isChosen: boolean;
  told: ToldByNfo;
}

type TitleRow = Database['public']['Tables']['library_titles']['Row'];

function toTitle(row: TitleRow): StoredTitle {
  return {
    key: row.key,
    type: mediaTypeSchema.parse(row.media_type),
    label: row.label,
    year: row.year,
    ids: idsSchema.catch({}).parse(row.ids),
    ownId: row.own_id,
    state: stateSchema.parse(row.state),
    tmdbId: row.tmdb_id,
    confidence: row.confidence,
    candidates: z.array(candidateSchema).catch([]).parse(row.candidates),
    isChosen: row.chosen,
    told: toldSchema.catch({}).parse(row.told),
  };
}

/** Where a title's page is: at the catalog's id, or at its own. */
export function keyOfTitle({ type, tmdbId, ownId: own }: Pick<StoredTitle, 'type' | 'tmdbId' | 'ownId'>): TitleKey {
  return { type, tmdbId: tmdbId ?? own };
}

/** As another name has its id: PostgreSQL's word for a double. */
const DOUBLE = '23505';
const TRIES = 20;

/** Adds what is new, and has titles of which there are new files looked at again. */
export async function addTitles(client: TonightSupabase, titles: TitleByNames[]): Promise<void> {
  const rows = titles.map((title) => rowOf(title, 0));
  const together = await client.from('library_titles').upsert(rows, { onConflict: 'key', ignoreDuplicates: true });
  if (together.error?.code !== DOUBLE) return void unwrap(together);
  for (const title of titles) await addTitle(client, title);
}

async function addTitle(client: TonightSupabase, title: TitleByNames): Promise<void> {
  for (let taken = 0; taken < TRIES; taken += 1) {
    const row = rowOf(title, taken);
    const one = await client.from('library_titles').upsert(row, { onConflict: 'key', ignoreDuplicates: true });
    if (one.error?.code !== DOUBLE) return void unwrap(one);
  }
}

function rowOf({ key, label, year, type, ids }: TitleByNames, taken: number) {
  return { key, label, year, media_type: type, ids: ids as Json, own_id: ownId(type, key, taken) };
}

/** Titles with files of which it is not known what they play, and such as another catalog did not know; from behind a key. */
export async function titlesToMatch(
  client: TonightSupabase,
  catalog: string,
  after: string,
  most: number,
): Promise<StoredTitle[]> {
  const rows = await client
    .from('library_titles')
    .select('*')
    .or(`placed.is.false,and(chosen.is.false,state.neq.matched,asked.neq.${catalog})`)
    .gt('key', after)
    .order('key')
    .limit(most);
  return (unwrap(rows) ?? []).map(toTitle);
}

/** Of these there are files that are new, or other than before. */
export async function lookAgainAtTitles(client: TonightSupabase, keys: string[]): Promise<void> {
  unwrap(await client.from('library_titles').update({ placed: false }).in('key', keys));
}

export async function readTitle(client: TonightSupabase, key: string): Promise<StoredTitle | null> {
  const row = unwrap(await client.from('library_titles').select('*').eq('key', key).maybeSingle());
  return row && toTitle(row);
}

export async function findOwnTitle(client: TonightSupabase, type: MediaType, id: number): Promise<StoredTitle | null> {
  const answer = client.from('library_titles').select('*').eq('media_type', type).eq('own_id', id).maybeSingle();
  const row = unwrap(await answer);
  return row && toTitle(row);
}

/** Where the files of such a title lie, or lay. */
export async function foldersOfOwnTitle(client: TonightSupabase, type: MediaType, id: number): Promise<string[]> {
  const rows = unwrap(await client.rpc('library_title_folders', { of_type: type, of_id: id })) ?? [];
  return z.array(z.string()).parse(rows);
}

export interface Settled {
  state: StoredTitle['state'];
  tmdbId: number | null;
  confidence: number | null;
  candidates: Candidate[];
  isChosen: boolean;
  /** The catalog that was asked. */
  asked: string;
  told: ToldByNfo;
}

export async function settleTitle(client: TonightSupabase, key: string, said: Settled): Promise<void> {
  const row = {
    state: said.state,
    tmdb_id: said.tmdbId,
    confidence: said.confidence,
    candidates: said.candidates as unknown as Json,
    chosen: said.isChosen,
    asked: said.asked,
    told: said.told as Json,
  };
  unwrap(await client.from('library_titles').update(row).eq('key', key));
}

/** Titles to ask a person about, the open ones first; then what a person answered, which can be taken back. */
export async function titlesAsked(client: TonightSupabase, most: number): Promise<StoredTitle[]> {
  const open = client.from('library_titles').select('*').in('state', ['unsure', 'own']).eq('chosen', false);
  const said = client.from('library_titles').select('*').eq('chosen', true);
  const [asked, chosen] = await Promise.all([
    open.order('state', { ascending: false }).order('key').limit(most),
    said.order('key').limit(most),
  ]);
  return [...(unwrap(asked) ?? []), ...(unwrap(chosen) ?? [])].map(toTitle);
}

/** Takes along what profiles have of a title, when it is another's page from now on. */
export async function moveTitle(client: TonightSupabase, before: StoredTitle, after: StoredTitle): Promise<void> {
  const { key, type, ownId: own } = after;
  const [from, to] = [keyOfTitle(before).tmdbId, keyOfTitle(after).tmdbId];
  if (from === to) return;
  const call = { of_title: key, as_type: type };
  if (from !== own) unwrap(await client.rpc('move_library_title', { ...call, from_id: from, to_id: own, back: true }));
  if (to !== own) unwrap(await client.rpc('move_library_title', { ...call, from_id: own, to_id: to, back: false }));
}

/** Of own ids those that a profile has something of, so that most titles need not be moved. */
export async function ownIdsInUse(client: TonightSupabase, ids: number[]): Promise<Set<number>> {
  const rows = idsSeenSchema.parse(unwrap(await client.rpc('library_ids_in_use', { ids })) ?? []);
  return new Set(rows.map((row) => row.tmdb_id));
}

const idsSeenSchema = z.array(z.object({ tmdb_id: z.number() }));

/** As many as one would look through for a name. */
const MOST_FOUND = 10;

/** Titles that only this server's files know, and that have these words in their name. */
export async function ownTitlesCalled(client: TonightSupabase, words: string): Promise<TitleKey[]> {
  const pattern = `%${words.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const rows = await client
    .from('library_titles')
    .select('media_type, own_id')
    .in('state', ['own', 'unsure'])
    .ilike('label', pattern)
    .order('label')
    .limit(MOST_FOUND);
  return (unwrap(rows) ?? []).map((row) => ({ type: mediaTypeSchema.parse(row.media_type), tmdbId: row.own_id }));
}
