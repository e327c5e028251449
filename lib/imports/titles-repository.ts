import 'server-only';
import { z } from 'zod';
import type { TitleKey } from '@/lib/catalog/title-key';
import { mediaTypeSchema } from '@/lib/catalog/title-key-schema';
import { unwrap } from '@/lib/imports/repository';
import { type ImportCandidate, importCandidateSchema } from '@/lib/imports/schema';
import type { TonightSupabase } from '@/lib/supabase/admin';
import type { Json } from '@/lib/supabase/database.types';

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
