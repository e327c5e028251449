import type { DBSchema } from 'idb';
import { z } from 'zod';
import { episodeLabel } from '@/lib/catalog/episode-label';
import { type EpisodeKey, episodeText } from '@/lib/catalog/title-key';
import { episodeKeySchema } from '@/lib/catalog/title-key-schema';
import type { DownloadTrouble } from '@/lib/downloads/ask';
import { flagDownloads } from '@/lib/downloads/downloads-flag';
import { removePieces } from '@/lib/downloads/pieces';
import { planSchema } from '@/lib/downloads/plan';
import { TROUBLE_WORDS } from '@/lib/downloads/words';
import { browserDatabase } from '@/lib/process/browser-database';
import type { DownloadedItem } from '@/lib/use-cases/downloads/downloaded-item';

/*
 * What this browser keeps of films, by profile: it shows a profile only its own. The bytes lie in the origin's own file
 * system.
 */

const downloadSchema = z.object({
  id: z.string(),
  /** The profile, or `DEVICE_OWNER` for a viewer who has not signed in. */
  owner: z.string(),
  key: episodeKeySchema,
  /** Of the film or show: an episode's own could tell what lies ahead. */
  name: z.string(),
  addedAt: z.number(),
  /** The first version said `kept` of what is whole. */
  state: z.preprocess(
    (state) => (state === 'kept' ? 'whole' : state),
    z.enum(['waiting', 'paused', 'whole', 'failed']),
  ),
  /** What another version called by another name is tried again, with words that are true of all. */
  trouble: z
    .string()
    .nullable()
    .transform((said): DownloadTrouble | null => (said === null || isTrouble(said) ? said : 'not-stored')),
  /** Lines of the picture at most; null: the best there is. */
  height: z.number().nullable(),
  plan: planSchema.nullable(),
  lengths: z.array(z.number()),
  stored: z.number(),
  item: z.custom<DownloadedItem>((value) => typeof value === 'object').nullable(),
});

function isTrouble(said: string): said is DownloadTrouble {
  return Object.hasOwn(TROUBLE_WORDS, said);
}

export type Download = z.infer<typeof downloadSchema>;

const wantedShowSchema = z.object({
  id: z.string(),
  owner: z.string(),
  showId: z.number(),
  name: z.string(),
  /** In which quality the next ones come. */
  height: z.number().nullable(),
  keepsNext: z.boolean(),
  removesWatched: z.boolean(),
});

/** A show of which this device looks after the episodes by itself. */
export type WantedShow = z.infer<typeof wantedShowSchema>;

interface DownloadsSchema extends DBSchema {
  downloads: { key: string; value: Download };
  shows: { key: string; value: WantedShow };
}

const database = browserDatabase<DownloadsSchema>('tonight-downloads', 1, (made) => {
  made.createObjectStore('downloads', { keyPath: 'id' });
  made.createObjectStore('shows', { keyPath: 'id' });
});

/** "S2 E5" of an episode; null of a film. */
export function downloadLabel({ type, season, episode }: EpisodeKey): string | null {
  return type === 'tv' ? episodeLabel({ season, number: episode }) : null;
}

export const downloadId = (owner: string, key: EpisodeKey) => `${owner} ${episodeText(key)}`;

/** Oldest first. What another version wrote in another shape is none. */
export async function downloadsOf(owner: string): Promise<Download[]> {
  const found = await (await database()).getAll('downloads');
  return found
    .flatMap((one) => downloadSchema.safeParse(one).data ?? [])
    .filter((one) => one.owner === owner)
    .toSorted((one, other) => one.addedAt - other.addedAt);
}

export async function findDownload(id: string): Promise<Download | null> {
  return downloadSchema.safeParse(await (await database()).get('downloads', id)).data ?? null;
}

export async function addDownload(owner: string, wanted: Pick<Download, 'key' | 'name' | 'height'>): Promise<void> {
  const id = downloadId(owner, wanted.key);
  const fresh = { state: 'waiting', trouble: null, plan: null, lengths: [], stored: 0, item: null } as const;
  await removePieces(id);
  await (await database()).put('downloads', { ...wanted, ...fresh, lengths: [], id, owner, addedAt: Date.now() });
  flagDownloads('there');
  tellDownloads();
}

/** Changes what is there; what was removed meanwhile stays so. */
export async function changeDownload(id: string, change: Partial<Download>): Promise<void> {
  await write(id, change);
  tellDownloads();
}

/** Milliseconds between two words of a download that goes on. */
const TELL_EVERY_MS = 500;
let toldAt = Number.NEGATIVE_INFINITY;

/** How far a download is. It is written down many times a second, and this device hears of it twice. */
export async function saveProgress(id: string, progress: Pick<Download, 'lengths' | 'stored'>): Promise<void> {
  await write(id, progress);
  if (performance.now() - toldAt < TELL_EVERY_MS) return;
  toldAt = performance.now();
  tellDownloads();
}

async function write(id: string, change: Partial<Download>): Promise<void> {
  const writing = (await database()).transaction('downloads', 'readwrite');
  const there = await writing.store.get(id);
  if (there) await writing.store.put({ ...there, ...change });
  await writing.done;
}

export async function removeDownload(id: string): Promise<void> {
  await (await database()).delete('downloads', id);
  await removePieces(id);
  const there = await database();
  // A show that is looked after has its next episode fetched yet.
  if ((await there.count('downloads')) + (await there.count('shows')) === 0) flagDownloads('none');
  tellDownloads();
}

/** Removes what other owners kept on this device. */
export async function removeAllBut(owner: string): Promise<void> {
  const isOthers = (id: string) => !id.startsWith(`${owner} `);
  const there = await database();
  for (const id of (await there.getAllKeys('shows')).filter(isOthers)) await there.delete('shows', id);
  for (const id of (await there.getAllKeys('downloads')).filter(isOthers)) await removeDownload(id);
}

export async function wantedShows(owner: string): Promise<WantedShow[]> {
  const found = await (await database()).getAll('shows');
  return found.flatMap((one) => wantedShowSchema.safeParse(one).data ?? []).filter((one) => one.owner === owner);
}

/** What is wanted of a show from now on; nothing any more takes it out. */
export async function wantShow(show: Omit<WantedShow, 'id'>): Promise<void> {
  const id = `${show.owner} tv/${show.showId}`;
  if (show.keepsNext || show.removesWatched) await (await database()).put('shows', { ...show, id });
  else await (await database()).delete('shows', id);
  flagDownloads('there');
  tellDownloads();
}

const CHANNEL = 'tonight-downloads';
let telling: BroadcastChannel | undefined;

/** What could not be written down, as on a device that is full to the brim: it is said as long as a page is open. */
export interface Unwritten {
  id: string;
  trouble: DownloadTrouble;
}

export function tellDownloads(unwritten: Unwritten | null = null): void {
  telling ??= new BroadcastChannel(CHANNEL);
  telling.postMessage(unwritten);
}

/** Hears of changes made by this page and by others. @returns what ends it. */
export function hearDownloads(listener: (unwritten: Unwritten | null) => void): () => void {
  const hearing = new BroadcastChannel(CHANNEL);
  hearing.onmessage = ({ data }: MessageEvent<Unwritten | null>) => listener(data);
  return () => hearing.close();
}
