import 'server-only';
import { titleColumns } from '@/lib/catalog/key-columns';
import type { TitleKey } from '@/lib/catalog/title-key';
import type { TonightSupabase } from '@/lib/supabase/admin';
import { fitText } from '@/lib/supabase/fit-text';
import { type EveningKey, keyOf, type OfProfile, toOfProfile } from '@/lib/tonight/evening-columns';
import { unwrap } from '@/lib/tonight/store-error';

/* Vetoes, past row level security, since no account may read them: the caller has checked the profile. */

/** Everyone's vetoes of an evening. */
export async function readVetoes(admin: TonightSupabase, key: EveningKey): Promise<(OfProfile & { title: string })[]> {
  const rows = await admin.from('tonight_vetoes').select('profile_id, media_type, tmdb_id, title').match(keyOf(key));
  return (unwrap(rows) ?? []).map((row) => ({ ...toOfProfile(row), title: row.title }));
}

/** @returns false when this person's veto of the evening is spent on another title. */
export async function addVeto(
  admin: TonightSupabase,
  key: EveningKey,
  profileId: string,
  title: TitleKey & { title: string },
): Promise<boolean> {
  const of = { ...keyOf(key), profile_id: profileId };
  const row = { ...of, ...titleColumns(title), title: fitText(title.title) ?? 'Untitled' };
  unwrap(
    await admin
      .from('tonight_vetoes')
      .upsert(row, { onConflict: 'household_id,evening,profile_id', ignoreDuplicates: true }),
  );
  const stored = await admin
    .from('tonight_vetoes')
    .select('media_type, tmdb_id')
    .match({ ...of, ...titleColumns(title) });
  return (unwrap(stored) ?? []).length > 0;
}

export async function removeVeto(
  admin: TonightSupabase,
  key: EveningKey,
  profileId: string,
  title: TitleKey,
): Promise<void> {
  const row = { ...keyOf(key), profile_id: profileId, ...titleColumns(title) };
  unwrap(await admin.from('tonight_vetoes').delete().match(row));
}
