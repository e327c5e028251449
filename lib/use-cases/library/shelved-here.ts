import 'server-only';
import type { TitleKey } from '@/lib/catalog/title-key';
import { shelvedAmong } from '@/lib/library/files/items-repository';
import { shelfFolders } from '@/lib/library/shelf/shelf-folders';
import { adminClient } from '@/lib/supabase/admin';

/** Those of the titles that the server's own folders have something of. */
export async function shelvedHere(titles: readonly TitleKey[]): Promise<TitleKey[]> {
  const folders = await shelfFolders();
  return folders.length === 0 ? [] : shelvedAmong(await adminClient(), folders, titles);
}
