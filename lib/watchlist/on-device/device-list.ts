import type { DBSchema, IDBPTransaction } from 'idb';
import { z } from 'zod';
import { isSameTitle, type TitleKey } from '@/lib/catalog/title-key';
import { ApiError } from '@/lib/http/call-api';
import { rememberOnDevice } from '@/lib/http/something-on-device';
import { browserDatabase } from '@/lib/process/browser-database';
import type { ListableTitle } from '@/lib/watchlist/listable';
import { anchorBefore, movedBehind } from '@/lib/watchlist/reorder';
import { MAX_WATCHLIST, type WatchlistEntry, watchlistEntrySchema } from '@/lib/watchlist/schema';
import { withTitle } from '@/lib/watchlist/with-title';

/*
 * The list of who has not signed in, in this browser; and what a profile was given of it, until the server has it. A list is
 * short: it is one row, read and written as a whole.
 */

/** Whose: the device's own list, or a profile's, to which it was given. */
interface ListRow {
  owner: string;
  entries: WatchlistEntry[];
}

interface ListSchema extends DBSchema {
  lists: { key: string; value: ListRow };
}

const DEVICE = 'device';
const rowSchema = z.object({ entries: z.array(z.unknown()) });

export async function listOnDevice(): Promise<WatchlistEntry[]> {
  return entriesOf(await (await database()).get('lists', DEVICE));
}

/** Puts a title on top, or back where it stood; one that is there stays. @throws ApiError 409 when the list is full. */
export async function addOnDevice(title: ListableTitle, position?: number): Promise<WatchlistEntry> {
  const entries = await change(DEVICE, (list) => withTitle(list, DEVICE, title, position));
  rememberOnDevice();
  const entry = entries.find((one) => isSameTitle(one, title));
  if (!entry) throw new ApiError(409, 'conflict', `A list has at most ${MAX_WATCHLIST} titles.`);
  return entry;
}

/** @returns what was taken off, null when it was not there. */
export async function removeOnDevice(title: TitleKey): Promise<WatchlistEntry | null> {
  let removed: WatchlistEntry | null = null;
  await change(DEVICE, (list) => {
    removed = list.find((entry) => isSameTitle(entry, title)) ?? null;
    return list.filter((entry) => !isSameTitle(entry, title));
  });
  return removed;
}

/** @returns the list as it is then. */
export async function moveOnDevice(
  title: TitleKey,
  { after, before }: { after: TitleKey | null; before: TitleKey | null },
): Promise<WatchlistEntry[]> {
  return change(DEVICE, (list) => {
    const isThere = after === null || list.some((entry) => isSameTitle(entry, after));
    const behind = isThere || before === null ? after : anchorBefore(list, title, before);
    return numbered(movedBehind(list, title, behind ?? null));
  });
}

/** Gives a profile the device's list: it is the device's no more, and waits for the server. */
export async function giveList(profileId: string): Promise<void> {
  const writing = (await database()).transaction('lists', 'readwrite');
  const own = entriesOf(await writing.store.get(DEVICE));
  const given = entriesOf(await writing.store.get(profileId));
  const added = own.filter((entry) => !given.some((one) => isSameTitle(one, entry)));
  await writing.store.put({ owner: profileId, entries: numbered([...added, ...given]) });
  await writing.store.delete(DEVICE);
  await writing.done;
}

/** What waits for the server, from the bottom: added one after the other on top, it stands in its order. */
export async function givenList(profileId: string): Promise<WatchlistEntry[]> {
  return entriesOf(await (await database()).get('lists', profileId)).reverse();
}

/** The server has it, or never takes it: then it is the device's again, in one step, as long as there is room for it. */
export async function settleGiven(profileId: string, title: WatchlistEntry, isTaken: boolean): Promise<void> {
  const writing = (await database()).transaction('lists', 'readwrite');
  const isThere = (list: WatchlistEntry[]) => list.some((entry) => isSameTitle(entry, title));
  // What another tab has settled is not there any more.
  const isOver = !isThere(entriesOf(await writing.store.get(profileId)));
  const goesFromProfile =
    isTaken || isOver || isThere(await changeIn(writing, DEVICE, (list) => withTitle(list, DEVICE, title)));
  if (goesFromProfile) await changeIn(writing, profileId, (list) => list.filter((entry) => !isSameTitle(entry, title)));
  await writing.done;
}

async function change(owner: string, make: (entries: WatchlistEntry[]) => WatchlistEntry[]): Promise<WatchlistEntry[]> {
  const writing = (await database()).transaction('lists', 'readwrite');
  const entries = await changeIn(writing, owner, make);
  await writing.done;
  return entries;
}

async function changeIn(
  { store }: IDBPTransaction<ListSchema, ['lists'], 'readwrite'>,
  owner: string,
  make: (entries: WatchlistEntry[]) => WatchlistEntry[],
): Promise<WatchlistEntry[]> {
  const entries = make(entriesOf(await store.get(owner)));
  if (entries.length > 0) await store.put({ owner, entries });
  else await store.delete(owner);
  return entries;
}

function numbered(list: WatchlistEntry[]): WatchlistEntry[] {
  return list.map((entry, index) => ({ ...entry, position: index + 1 }));
}

/** What another version kept, or was damaged, is not on the list; the rest of it is. */
function entriesOf(row: unknown): WatchlistEntry[] {
  const entries = rowSchema.safeParse(row).data?.entries ?? [];
  return entries.flatMap((entry) => watchlistEntrySchema.safeParse(entry).data ?? []);
}

const database = browserDatabase<ListSchema>('tonight-list', 1, (made) => {
  made.createObjectStore('lists', { keyPath: 'owner' });
});
