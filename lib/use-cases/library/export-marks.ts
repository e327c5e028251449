import 'server-only';
import { episodeText } from '@/lib/catalog/title-key';
import { filesFrom } from '@/lib/library/items-repository';
import { type StreamMarks, streamMarks } from '@/lib/library/marks/marks';
import { itemsPlayedBy } from '@/lib/library/marks/marks-repository';
import { shelfFolders } from '@/lib/library/shelf-folders';
import { adminClient } from '@/lib/supabase/admin';

/** Marks by title, each as a manifest's stream has them, with the length that they are of. */
export interface ExportedMarks {
  marks: Record<string, StreamMarks & { durationSeconds: number }>;
}

const AT_ONCE = 100;

/** Every mark that players are given, by `movie/550` and `tv/900001/2/5`. */
export async function exportMarks(): Promise<ExportedMarks> {
  const folders = await shelfFolders();
  const client = await adminClient();
  const marks: ExportedMarks['marks'] = {};
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
    for (const { probe, id, marks: found, said } of there) {
      const offered = probe ? streamMarks(found ?? {}, said, probe.seconds) : {};
      if (!probe || Object.keys(offered).length === 0) continue;
      for (const { fileId, key } of items) {
        if (fileId === id) marks[episodeText(key)] ??= { durationSeconds: probe.seconds, ...offered };
      }
    }
    after = files.at(-1)?.id ?? '';
    if (files.length < AT_ONCE) break;
  }
  return { marks: Object.fromEntries(Object.entries(marks).sort(([one], [other]) => (one < other ? -1 : 1))) };
}
