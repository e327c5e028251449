import type { DBSchema } from 'idb';
import { z } from 'zod';
import type { OwnSubtitles } from '@/components/player/captions/own/read-own-file';
import { type EpisodeKey, episodeText } from '@/lib/catalog/title-key';
import { browserDatabase } from '@/lib/process/browser-database';

const fileSchema = z.object({ item: z.string(), name: z.string(), webVtt: z.string(), addedAt: z.number() });

interface SubtitlesSchema extends DBSchema {
  files: { key: string; value: z.infer<typeof fileSchema>; indexes: { addedAt: number } };
}

/** At 2 MB each, little enough for any browser; the ones added longest ago go first. */
const MOST_FILES = 50;

const subtitlesDatabase = browserDatabase<SubtitlesSchema>('tonight-subtitles', 1, (database) => {
  database.createObjectStore('files', { keyPath: 'item' }).createIndex('addedAt', 'addedAt');
});

/* The viewer's own subtitles on this device, one file for a film or an episode. Everything rejects where the browser refuses storage. */

export async function fileOnDevice(key: EpisodeKey): Promise<OwnSubtitles | null> {
  const stored = await (await subtitlesDatabase()).get('files', episodeText(key));
  return fileSchema.safeParse(stored).data ?? null;
}

/** In the place of the one that was there. */
export async function keepFile(key: EpisodeKey, { name, webVtt }: OwnSubtitles): Promise<void> {
  const writing = (await subtitlesDatabase()).transaction('files', 'readwrite');
  await writing.store.put({ item: episodeText(key), name, webVtt, addedAt: Date.now() });
  const oldestFirst = await writing.store.index('addedAt').getAllKeys();
  await Promise.all(oldestFirst.slice(0, -MOST_FILES).map((item) => writing.store.delete(item)));
  await writing.done;
}

export async function dropFile(key: EpisodeKey): Promise<void> {
  await (await subtitlesDatabase()).delete('files', episodeText(key));
}
