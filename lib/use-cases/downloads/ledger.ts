import type { DBSchema } from 'idb';
import { z } from 'zod';
import { type EpisodeKey, episodeText } from '@/lib/catalog/title-key';
import { episodeKeySchema } from '@/lib/catalog/title-key-schema';
import { flagDownloads } from '@/lib/downloads/kept-flag';
import type { DownloadTrouble } from '@/lib/downloads/make-plan';
import { removePieces } from '@/lib/downloads/pieces';
import { planSchema } from '@/lib/downloads/plan';
import { browserDatabase } from '@/lib/process/browser-database';
import type { KeptItem } from '@/lib/use-cases/downloads/kept-item';

/*
 * What this browser keeps of films, by profile: nobody is shown another's. The bytes lie in the origin's own file system.
 */

const downloadSchema = z.object({
  id: z.string(),
  /** The profile, or who has not signed in. */
  owner: z.string(),
  key: episodeKeySchema,
  /** Of the film or show, and what of it. */
  name: z.string(),
  label: z.string().nullable(),
  addedAt: z.number(),
  state: z.enum(['waiting', 'paused', 'kept', 'failed']),
  trouble: z.custom<DownloadTrouble>((value) => typeof value === 'string').nullable(),
  /** Lines of the picture at most; null: the best there is. */
  height: z.number().nullable(),
  plan: planSchema.nullable(),
  lengths: z.array(z.number()),
  stored: z.number(),
  item: z.custom<KeptItem>((value) => typeof value === 'object').nullable(),
});

export type Download = z.infer<typeof downloadSchema>;

interface LedgerSchema extends DBSchema {
  downloads: { key: string; value: Download };
}

const ledger = browserDatabase<LedgerSchema>('tonight-downloads', 1, (made) => {
  made.createObjectStore('downloads', { keyPath: 'id' });
});

export const downloadId = (owner: string, key: EpisodeKey) => `${owner} ${episodeText(key)}`;

/** Oldest first. What another version wrote in another shape is none. */
export async function downloadsOf(owner: string): Promise<Download[]> {
  const found = await (await ledger()).getAll('downloads');
  return found
    .flatMap((one) => downloadSchema.safeParse(one).data ?? [])
    .filter((one) => one.owner === owner)
    .toSorted((one, other) => one.addedAt - other.addedAt);
}

export async function findDownload(id: string): Promise<Download | null> {
  return downloadSchema.safeParse(await (await ledger()).get('downloads', id)).data ?? null;
}

export async function addDownload(
  owner: string,
  wanted: Pick<Download, 'key' | 'name' | 'label' | 'height'>,
): Promise<void> {
  const id = downloadId(owner, wanted.key);
  const fresh = { state: 'waiting', trouble: null, plan: null, lengths: [], stored: 0, item: null } as const;
  await removePieces(id);
  await (await ledger()).put('downloads', { ...wanted, ...fresh, lengths: [], id, owner, addedAt: Date.now() });
  flagDownloads(true);
  tellDownloads();
}

/** Changes what is there; what was removed meanwhile stays so. */
export async function changeDownload(id: string, change: Partial<Download>): Promise<void> {
  const writing = (await ledger()).transaction('downloads', 'readwrite');
  const there = await writing.store.get(id);
  if (there) await writing.store.put({ ...there, ...change });
  await writing.done;
  tellDownloads();
}

export async function removeDownload(id: string): Promise<void> {
  await (await ledger()).delete('downloads', id);
  await removePieces(id);
  const left = await (await ledger()).count('downloads');
  flagDownloads(left > 0);
  tellDownloads();
}

/** Signing out leaves no one else's films behind. */
export async function removeAllBut(owner: string): Promise<void> {
  const ids = await (await ledger()).getAllKeys('downloads');
  for (const id of ids) if (!id.startsWith(`${owner} `)) await removeDownload(id);
}

const CHANNEL = 'tonight-downloads';
let telling: BroadcastChannel | undefined;

function tellDownloads(): void {
  telling ??= new BroadcastChannel(CHANNEL);
  telling.postMessage(null);
}

/** Hears of changes made by this page and by others. @returns what ends it. */
export function hearDownloads(listener: () => void): () => void {
  const hearing = new BroadcastChannel(CHANNEL);
  hearing.onmessage = listener;
  return () => hearing.close();
}
