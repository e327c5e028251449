import type { IDBPTransaction } from 'idb';
import { type EpisodeKey, episodeText, type TitleKey, titleText } from '@/lib/catalog/title-key';
import type { LedgerEntry } from '@/lib/progress/ledger/ledger-entry';
import { type DeviceSchema, deviceDatabase } from '@/lib/progress/on-device/database';
import {
  type PlaceRow,
  placeRowSchema,
  readRow,
  readRows,
  type SessionRow,
  sessionRowSchema,
  type TitleRow,
  titleRowSchema,
} from '@/lib/progress/on-device/device-table-rows';
import { joinedSessions, mergedSession, placeRow, sessionRowKey, titleRow } from '@/lib/progress/on-device/fold-rows';

/*
 * A device's ledger, its places and its titles in IndexedDB. Each function is one transaction, so that a tab that dies
 * leaves all of it or nothing, and two tabs write one after the other.
 */

type Writing = IDBPTransaction<DeviceSchema, ('sessions' | 'places' | 'titles' | 'given')[], 'readwrite'>;

const TABLES: ('sessions' | 'places' | 'titles')[] = ['sessions', 'places', 'titles'];

/** Keeps what was reported or done. @returns the places of the items named, as they are then. */
export async function recordOnDevice(entries: readonly LedgerEntry[], now = Date.now()): Promise<PlaceRow[]> {
  const writing = (await deviceDatabase()).transaction(TABLES, 'readwrite');
  const places = await recordIn(writing, entries, now);
  await writing.done;
  return places;
}

/** Takes a session that was given away into the ledger again, with the times it had, as a part of a larger step. */
export async function putBackIn(writing: Writing, session: SessionRow): Promise<void> {
  const sessions = writing.objectStore('sessions');
  const row = readRow(sessionRowSchema, await sessions.get(session.key));
  await sessions.put(joinedSessions(row, session));
  await foldAgain(writing, session.entries, session.entries);
}

async function recordIn(writing: Writing, entries: readonly LedgerEntry[], now: number): Promise<PlaceRow[]> {
  for (const entry of entries) {
    const row = readRow(sessionRowSchema, await writing.objectStore('sessions').get(sessionRowKey(entry)));
    const saidMs = entry.receivedMs - entry.observedMs;
    const behindMs = row ? row.behindMs : Math.max(0, saidMs, (await newestOf(writing)) - now);
    await writing.objectStore('sessions').put(mergedSession(row, entry, behindMs));
  }
  return foldAgain(writing, entries, entries);
}

/** Takes sessions of a title away again, an act or a forgetting. @returns the places as they are then; null for none. */
export async function takeBackOnDevice(title: TitleKey, id: string): Promise<PlaceRow[] | null> {
  const writing = (await deviceDatabase()).transaction(TABLES, 'readwrite');
  const sessions = writing.objectStore('sessions');
  const ofTitle = readRows(sessionRowSchema, await sessions.index('title').getAll(titleText(title)));
  const gone = ofTitle.filter(({ entries }) => entries.some((entry) => entry.id === id && entry.kind !== 'playback'));
  for (const { key } of gone) await sessions.delete(key);
  const keys = gone.flatMap(({ entries }) => entries[0] ?? []);
  const places = await foldAgain(writing, keys, []);
  await writing.done;
  return gone.length > 0 ? places : null;
}

/** Changes what was done with a title beside playing it. @returns false where nothing of it is kept. */
export async function changeTitle(
  title: TitleKey,
  change: (row: TitleRow, places: PlaceRow[]) => TitleRow,
): Promise<boolean> {
  const writing = (await deviceDatabase()).transaction(TABLES, 'readwrite');
  const text = titleText(title);
  const row = readRow(titleRowSchema, await writing.objectStore('titles').get(text));
  const places = readRows(placeRowSchema, await writing.objectStore('places').index('title').getAll(text));
  if (row) await writing.objectStore('titles').put(change(row, places));
  await writing.done;
  return row !== null;
}

export async function readItems(keys: readonly EpisodeKey[]): Promise<PlaceRow[]> {
  const store = (await deviceDatabase()).transaction('places').store;
  return readRows(placeRowSchema, await Promise.all(keys.map((key) => store.get(episodeText(key)))));
}

export async function readTitle(title: TitleKey): Promise<{ row: TitleRow | null; places: PlaceRow[] }> {
  const reading = (await deviceDatabase()).transaction(['places', 'titles']);
  const [row, places] = await Promise.all([
    reading.objectStore('titles').get(titleText(title)),
    reading.objectStore('places').index('title').getAll(titleText(title)),
  ]);
  return { row: readRow(titleRowSchema, row), places: readRows(placeRowSchema, places) };
}

export async function readEverything(): Promise<{ places: PlaceRow[]; titles: TitleRow[] }> {
  const reading = (await deviceDatabase()).transaction(['places', 'titles']);
  const [places, titles] = await Promise.all([
    reading.objectStore('places').getAll(),
    reading.objectStore('titles').getAll(),
  ]);
  return { places: readRows(placeRowSchema, places), titles: readRows(titleRowSchema, titles) };
}

/** The newest instant that is kept, in milliseconds since 1970; 0 for none. */
export async function newestOnDevice(): Promise<number> {
  return newestPlace(readRows(placeRowSchema, await (await deviceDatabase()).getAll('places')));
}

async function newestOf(writing: Writing): Promise<number> {
  return newestPlace(readRows(placeRowSchema, await writing.objectStore('places').getAll()));
}

function newestPlace(places: PlaceRow[]): number {
  return Math.max(0, ...places.map(({ place }) => place.observedAt));
}

async function foldAgain(
  writing: Writing,
  keys: readonly EpisodeKey[],
  told: readonly LedgerEntry[],
): Promise<PlaceRow[]> {
  const found: PlaceRow[] = [];
  for (const [item, [key]] of Map.groupBy(keys, episodeText)) {
    const sessions = readRows(sessionRowSchema, await writing.objectStore('sessions').index('item').getAll(item));
    const place = key ? placeRow(key, sessions) : null;
    if (place) {
      found.push(place);
      await writing.objectStore('places').put(place);
    } else {
      await writing.objectStore('places').delete(item);
    }
  }
  for (const [title, [key]] of Map.groupBy(keys, titleText)) {
    if (!key) continue;
    const before = readRow(titleRowSchema, await writing.objectStore('titles').get(title));
    const places = readRows(placeRowSchema, await writing.objectStore('places').index('title').getAll(title));
    const ofTitle = told.filter((entry) => titleText(entry) === title);
    await writing.objectStore('titles').put(titleRow(key, before, places, ofTitle));
  }
  return found;
}
