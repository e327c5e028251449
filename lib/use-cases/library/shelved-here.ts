import 'server-only';
import type { TitleKey } from '@/lib/catalog/title-key';
import { shelvedAmong } from '@/lib/library/items-repository';
import { adminClient } from '@/lib/supabase/admin';
import { shelfFolders } from '@/lib/use-cases/library/shelf-folders';

/** Those of the titles that the server's own folders have something of. */
export async function shelvedHere(titles: readonly TitleKey[]): Promise<TitleKey[]> {
  const folders = shelfFolders();
  return folders.length === 0 ? [] : shelvedAmong(await adminClient(), folders, titles);
}
