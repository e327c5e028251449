import 'server-only';
import type { EpisodeKey } from '@/lib/catalog/title-key';
import { filesPlaying, type LibraryFile } from '@/lib/library/files/items-repository';
import { serverFolders } from '@/lib/library/shelf/shelf-folders';
import { adminClient } from '@/lib/supabase/admin';

/**
 * The files of a title in any of this server's folders. Whose shelf they stand on is for the caller to ask; so they can be asked for before it
 * is known who watches.
 */
export function filesToPlay(key: EpisodeKey): Promise<LibraryFile[]> {
  const asked = read(key);
  // Where the page ends before it comes to them, what went wrong is not for it to say.
  asked.catch(() => undefined);
  return asked;
}

async function read(key: EpisodeKey): Promise<LibraryFile[]> {
  return (await serverFolders()).length === 0 ? [] : filesPlaying(await adminClient(), key);
}
