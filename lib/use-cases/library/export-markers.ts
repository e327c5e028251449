import 'server-only';
import { episodeText } from '@/lib/catalog/title-key';
import { filesFrom } from '@/lib/library/files/items-repository';
import { itemsPlayedBy } from '@/lib/library/files/markers-repository';
import { type StreamMarkers, streamMarkers } from '@/lib/library/markers/markers';
import { serverFolders } from '@/lib/library/shelf/shelf-folders';
import { adminClient } from '@/lib/supabase/admin';

/** Markers by title, each as a manifest's stream has them, with the length that they are of. */
export interface ExportedMarkers {
  markers: Record<string, StreamMarkers & { durationSeconds: number }>;
}

const AT_ONCE = 100;

/** Every marker that players are given, by `movie/550` and `tv/900001/2/5`. */
export async function exportMarkers(): Promise<ExportedMarkers> {
  const folders = await serverFolders();
  const client = await adminClient();
  const markers: ExportedMarkers['markers'] = {};
  for (let after = ''; ; ) {
    const files = await filesFrom(client, folders, after, AT_ONCE);
    const there = files.filter(({ isMissing }) => !isMissing);
    const items =
      there.length > 0
        ? await itemsPlayedBy(
            client,
            there.map(({ id }) => id),
          )
        : [];
    for (const { probe, id, markers: found, said } of there) {
      const offered = probe ? streamMarkers(found ?? {}, said, probe.seconds) : {};
      if (!probe || Object.keys(offered).length === 0) continue;
      for (const { fileId, key } of items) {
        if (fileId === id) markers[episodeText(key)] ??= { durationSeconds: probe.seconds, ...offered };
      }
    }
    after = files.at(-1)?.id ?? '';
    if (files.length < AT_ONCE) break;
  }
  return { markers: Object.fromEntries(Object.entries(markers).sort(([one], [other]) => (one < other ? -1 : 1))) };
}
