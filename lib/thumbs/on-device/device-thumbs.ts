import type { DBSchema } from 'idb';
import { z } from 'zod';
import { isSameTitle, type TitleKey } from '@/lib/catalog/title-key';
import { browserDatabase } from '@/lib/process/browser-database';
import { type Thumb, type ThumbEntry, thumbEntrySchema } from '@/lib/thumbs/schema';
import { withThumb } from '@/lib/thumbs/with-thumb';

/*
 * What a viewer who has not signed in thinks of titles, in this browser; and what a profile was given of it, until the
 * server has it: they go along with what was watched and listed, and are no reason to offer that by themselves. It is
 * one row, read and written as a whole.
 */

/** Whose: the device's own, or a profile's, to which it was given. */
interface ThumbsRow {
  owner: string;
  entries: DeviceThumb[];
}

interface ThumbsDatabase extends DBSchema {
  thumbs: { key: string; value: ThumbsRow };
}

const DEVICE = 'device';
const rowSchema = z.object({ entries: z.array(z.unknown()) });
const deviceThumbSchema = thumbEntrySchema.extend({
  /** When it was given, in milliseconds since 1970. */
  at: z.number().optional(),
});
type DeviceThumb = z.infer<typeof deviceThumbSchema>;

export async function thumbsOnDevice(): Promise<ThumbEntry[]> {
  const own = entriesOf(await (await database()).get('thumbs', DEVICE));
  return own.map(({ type, tmdbId, thumb }) => ({ type, tmdbId, thumb }));
}

/** @returns all of them as they are then. */
export function giveOnDevice(title: TitleKey, thumb: Thumb | null): Promise<ThumbEntry[]> {
  return change(DEVICE, (before) => withThumb(before, title, thumb).map((entry) => dated(entry, before)));
}

/** Gives a profile all of the device's: they are the device's no more, and wait for the server. */
export async function giveThumbs(profileId: string): Promise<void> {
  const writing = (await database()).transaction('thumbs', 'readwrite');
  const own = entriesOf(await writing.store.get(DEVICE));
  const given = entriesOf(await writing.store.get(profileId));
  const added = [...own, ...given.filter((entry) => !own.some((one) => isSameTitle(one, entry)))];
  await writing.store.put({ owner: profileId, entries: added });
  await writing.store.delete(DEVICE);
  await writing.done;
}

/** What waits for the server. */
export async function givenThumbs(profileId: string): Promise<DeviceThumb[]> {
  return entriesOf(await (await database()).get('thumbs', profileId));
}

/** The server has it, or will not have it. What was given meanwhile instead still waits. */
export async function settleThumb(profileId: string, sent: DeviceThumb): Promise<void> {
  const isSent = (entry: DeviceThumb) => isSameTitle(entry, sent) && entry.thumb === sent.thumb && entry.at === sent.at;
  await change(profileId, (before) => before.filter((entry) => !isSent(entry)));
}

/** One that was not there before is given now. */
function dated(entry: DeviceThumb, before: DeviceThumb[]): DeviceThumb {
  return before.includes(entry) ? entry : { ...entry, at: Date.now() };
}

async function change(owner: string, make: (entries: DeviceThumb[]) => DeviceThumb[]): Promise<DeviceThumb[]> {
  const writing = (await database()).transaction('thumbs', 'readwrite');
  const entries = make(entriesOf(await writing.store.get(owner)));
  if (entries.length > 0) await writing.store.put({ owner, entries });
  else await writing.store.delete(owner);
  await writing.done;
  return entries;
}

/** What another version kept, or was damaged, is left out. */
function entriesOf(row: unknown): DeviceThumb[] {
  const entries = rowSchema.safeParse(row).data?.entries ?? [];
  return entries.flatMap((entry) => deviceThumbSchema.safeParse(entry).data ?? []);
}

const database = browserDatabase<ThumbsDatabase>('tonight-thumbs', 1, (made) => {
  made.createObjectStore('thumbs', { keyPath: 'owner' });
});
