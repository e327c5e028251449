import 'server-only';
import type { TitleKey } from '@/lib/catalog/title-key';
import { shelvedAmong } from '@/lib/library/files/items-repository';
import { shelfFolders } from '@/lib/library/shelf/shelf-folders';
import { adminClient } from '@/lib/supabase/admin';

/** Those of the titles that a household's shelf has something of; of null, the shelf of who belongs to none. */
export async function shelvedHere(titles: readonly TitleKey[], household: string | null): Promise<TitleKey[]> {
  const folders = await shelfFolders(household);
  return folders.length === 0 ? [] : shelvedAmong(await adminClient(), folders, titles);
}
