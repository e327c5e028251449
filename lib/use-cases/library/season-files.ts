import 'server-only';
import { titleKey } from '@/lib/catalog/title-key';
import { itemsOf, type LibraryFile } from '@/lib/library/files/items-repository';
import { itemsPlayedBy, saveSaid } from '@/lib/library/files/markers-repository';
import { type EpisodeMarker, markerForOther } from '@/lib/library/markers/for-season';
import { serverFolders } from '@/lib/library/shelf/shelf-folders';
import { adminClient } from '@/lib/supabase/admin';

export type LookedInto = LibraryFile & { probe: NonNullable<LibraryFile['probe']> };

/** All files of the season that a file is an episode of, with that file; it alone, where it is a film. */
export async function seasonFiles(file: LookedInto): Promise<LookedInto[]> {
  const client = await adminClient();
  const played = await itemsPlayedBy(client, [file.id]);
  const episodes = played.filter(({ key }) => key.type === 'tv');
  const folders = await serverFolders();
  const files = new Map([[file.id, file]]);
  for (const { key } of episodes) {
    const items = await itemsOf(client, titleKey('tv', key.tmdbId));
    for (const item of items) {
      const { probe } = item.file;
      if (item.key.season !== key.season || !probe || !folders.includes(item.file.folder)) continue;
      files.set(item.file.id, { ...item.file, probe });
    }
  }
  return [...files.values()];
}

/** Says of files what a person said of one of them. @returns how many are too short for it. */
export async function sayOf(files: readonly LookedInto[], marker: EpisodeMarker): Promise<number> {
  const client = await adminClient();
  let left = 0;
  for (const file of files) {
    const { seconds } = file.probe;
    const segment = markerForOther(marker, seconds);
    if (segment) await saveSaid(client, file, marker.kind, { segment, seconds });
    else left += 1;
  }
  return left;
}
