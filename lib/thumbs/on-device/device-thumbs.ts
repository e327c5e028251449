import type { DBSchema } from 'idb';
import { z } from 'zod';
import type { TitleKey } from '@/lib/catalog/title-key';
import { browserDatabase } from '@/lib/process/browser-database';
import { type Thumb, type ThumbEntry, thumbEntrySchema } from '@/lib/thumbs/schema';
import { thumbOf, withThumb } from '@/lib/thumbs/with-thumb';

/*
 * What a viewer who has not signed in thinks of titles, in this browser; and what a profile was given of it, until the
 * server has it: they go along with what was watched and listed, and are no reason to offer that by themselves. It is
 * one row, read and written as a whole.
 */

/** Whose: the device's own, or a profile's, to which it was given. */
interface ThumbsRow {
  owner: string;
  entries: ThumbEntry[];
}

interface ThumbsDatabase extends DBSchema {
  thumbs: { key: string; value: ThumbsRow };
}

const DEVICE = 'device';
const rowSchema = z.object({ entries: z.array(thumbEntrySchema) });

export async function thumbsOnDevice(): Promise<ThumbEntry[]> {
  return entriesOf(await (await database()).get('thumbs', DEVICE));
}

/** @returns all of them as they are then. */
export function giveOnDevice(title: TitleKey, thumb: Thumb | null): Promise<ThumbEntry[]> {
  return change(DEVICE, (before) => withThumb(before, title, thumb));
}

/** Gives a profile all of the device's: they are the device's no more, and wait for the server. */
export async function giveThumbs(profileId: string): Promise<void> {
  const writing = (await database()).transaction('thumbs', 'readwrite');
  const own = entriesOf(await writing.store.get(DEVICE));
  const given = entriesOf(await writing.store.get(profileId));
  const added = own.reduceRight((entries, { thumb, ...title }) => withThumb(entries, title, thumb), given);
  await writing.store.put({ owner: profileId, entries: added });
  await writing.store.delete(DEVICE);
  await writing.done;
}

/** What waits for the server. */
export async function givenThumbs(profileId: string): Promise<ThumbEntry[]> {
  return entriesOf(await (await database()).get('thumbs', profileId));
}

/** The server has it, or will not have it. What was given meanwhile instead still waits. */
export async function settleThumb(profileId: string, { thumb, ...title }: ThumbEntry): Promise<void> {
  await change(profileId, (before) => (thumbOf(before, title) === thumb ? withThumb(before, title, null) : before));
}

async function change(owner: string, make: (entries: ThumbEntry[]) => ThumbEntry[]): Promise<ThumbEntry[]> {
  const writing = (await database()).transaction('thumbs', 'readwrite');
  const entries = make(entriesOf(await writing.store.get(owner)));
  if (entries.length > 0) await writing.store.put({ owner, entries });
  else await writing.store.delete(owner);
  await writing.done;
  return entries;
}

/** What another version kept, or was damaged, is nothing. */
function entriesOf(row: unknown): ThumbEntry[] {
  return rowSchema.safeParse(row).data?.entries ?? [];
}

const database = browserDatabase<ThumbsDatabase>('tonight-thumbs', 1, (made) => {
  made.createObjectStore('thumbs', { keyPath: 'owner' });
});
