import 'server-only';
import { titleColumns } from '@/lib/catalog/key-columns';
import type { TitleKey } from '@/lib/catalog/title-key';
import type { TonightSupabase } from '@/lib/supabase/admin';
import { fitText } from '@/lib/supabase/fit-text';
import { unwrap } from '@/lib/tonight/store-error';

/* Titles that a profile wants no evening to offer again, through a client acting as the account. */

export async function setNeverAgain(
  client: TonightSupabase,
  profileId: string,
  title: TitleKey & { title: string },
): Promise<void> {
  const row = { profile_id: profileId, ...titleColumns(title), title: fitText(title.title) ?? 'Untitled' };
  unwrap(
    await client
      .from('never_again')
      .upsert(row, { onConflict: 'profile_id,media_type,tmdb_id', ignoreDuplicates: true }),
  );
}

export async function takeBackNeverAgain(client: TonightSupabase, profileId: string, title: TitleKey): Promise<void> {
  unwrap(
    await client
      .from('never_again')
      .delete()
      .match({ profile_id: profileId, ...titleColumns(title) }),
  );
}
