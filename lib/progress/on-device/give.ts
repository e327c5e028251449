import { type TitleKey, titleText } from '@/lib/catalog/title-key';
import { deviceDatabase } from '@/lib/progress/on-device/database';
import { changeTitle, putBackIn } from '@/lib/progress/on-device/device-ledger';
import {
  placeRowSchema,
  readRow,
  readRows,
  type SessionRow,
  sessionRowSchema,
  titleRowSchema,
} from '@/lib/progress/on-device/device-table-rows';
import { joinedSessions } from '@/lib/progress/on-device/fold-rows';
import { type GivenAct, type GivenSession, givenActSchema, givenSessionSchema } from '@/lib/progress/on-device/given';
import { tellDeviceChanged } from '@/lib/progress/on-device/hear-device';

/*
 * What a device gives a profile. Giving is one step: from then on the rows are the profile's and this device shows them
 * no more, whether the server has them yet or not. The device deletes what the server has, and takes back what it
 * refuses. A film may go on in another tab meanwhile and be given again: what was not sent waits on.
 */

/** Gives a profile everything that the device kept while its viewer had not signed in, as far as this version can read it. */
export async function giveProgress(profileId: string): Promise<void> {
  const giving = (await deviceDatabase()).transaction(
    ['sessions', 'places', 'titles', 'given', 'givenActs'],
    'readwrite',
  );
  const sessions = await giving.objectStore('sessions').getAll();
  const unread = unreadTitles(sessions);
  const isGiven = ({ title }: { title: string }) => !unread.has(title);
  for (const session of readRows(sessionRowSchema, sessions).filter(isGiven)) {
    const key = givenKey(profileId, session.key);
    const before = readRow(givenSessionSchema, await giving.objectStore('given').get(key));
    const both = joinedSessions(before?.session ?? null, session);
    await giving.objectStore('given').put({ key, profileId, session: both });
    await giving.objectStore('sessions').delete(session.key);
  }
  const titles = (await giving.objectStore('titles').getAll()).filter(isGiven);
  for (const { type, tmdbId, title, hiddenAt, droppedAt } of readRows(titleRowSchema, titles)) {
    const acts = { hide: hiddenAt, drop: type === 'tv' ? droppedAt : null };
    for (const [action, at] of Object.entries(acts) as ['hide' | 'drop', number | null][]) {
      const key = givenKey(profileId, `${title}#${action}`);
      if (at !== null) await giving.objectStore('givenActs').put({ key, profileId, action, type, tmdbId, at });
    }
  }
  for (const { title } of titles) await giving.objectStore('titles').delete(title);
  const places = (await giving.objectStore('places').getAll()).filter(isGiven);
  for (const { item } of places) await giving.objectStore('places').delete(item);
  await giving.done;
  tellDeviceChanged();
}

/**
 * Titles of which another version of the app wrote a session that this one cannot read. They stay whole, for a version that can:
 * what was given is gone here once the server has it.
 */
function unreadTitles(sessions: readonly SessionRow[]): Set<string> {
  return new Set(sessions.flatMap((stored) => (readRow(sessionRowSchema, stored) ? [] : stored.title)));
}

/** What waits for the server to have it, the sessions of a title together. */
export async function givenTo(profileId: string): Promise<{ sessions: GivenSession[]; acts: GivenAct[] }> {
  const reading = (await deviceDatabase()).transaction(['given', 'givenActs']);
  const [sessions, acts] = await Promise.all([
    reading.objectStore('given').getAll(),
    reading.objectStore('givenActs').getAll(),
  ]);
  return {
    sessions: readRows(givenSessionSchema, sessions).filter((given) => given.profileId === profileId),
    acts: readRows(givenActSchema, acts).filter((given) => given.profileId === profileId),
  };
}

/** The server has these sessions, as they were then. */
export async function settleSessions(sent: readonly GivenSession[]): Promise<void> {
  const settling = (await deviceDatabase()).transaction('given', 'readwrite');
  for (const given of sent) {
    const now = readRow(givenSessionSchema, await settling.store.get(given.key));
    if (now && isSame(now, given)) await settling.store.delete(given.key);
  }
  await settling.done;
}

export async function settleAct(sent: GivenAct): Promise<void> {
  const settling = (await deviceDatabase()).transaction('givenActs', 'readwrite');
  const now = readRow(givenActSchema, await settling.store.get(sent.key));
  if (now && isSame(now, sent)) await settling.store.delete(sent.key);
  await settling.done;
}

/** Both were read by one schema, which orders what it reads. */
function isSame<Row extends GivenSession | GivenAct>(one: Row, other: Row): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The server does not take these sessions for the profile: they are the device's own again, in one step. */
export async function takeBackGiven(refused: readonly GivenSession[]): Promise<void> {
  const taking = (await deviceDatabase()).transaction(['sessions', 'places', 'titles', 'given'], 'readwrite');
  const given = taking.objectStore('given');
  for (const { key } of refused) {
    const there = readRow(givenSessionSchema, await given.get(key));
    // What another tab has taken back is not there any more.
    if (!there) continue;
    await putBackIn(taking, there.session);
    await given.delete(key);
  }
  await taking.done;
  tellDeviceChanged();
}

/** Where the device keeps the title as its own again, it is hidden or dropped there as before. */
export async function takeBackAct({ action, at, ...title }: GivenAct): Promise<void> {
  const field = action === 'hide' ? 'hiddenAt' : 'droppedAt';
  await changeTitle(title, (row) => ({ ...row, [field]: at }));
}

/** A title that the device could give, by the name it was played under. */
export interface Holding extends TitleKey {
  name: string | null;
  /** How many films or episodes of it. */
  items: number;
  /** When it was played last, in milliseconds since 1970. */
  at: number;
}

/** Whether the device's ledger has anything, be it of another version. */
export async function holdsProgress(): Promise<boolean> {
  return (await (await deviceDatabase()).count('sessions')) > 0;
}

/** What there is to give, newest first. */
export async function holdings(): Promise<Holding[]> {
  const reading = (await deviceDatabase()).transaction(['sessions', 'places', 'titles']);
  const [sessions, rows, titles] = await Promise.all([
    reading.objectStore('sessions').getAll(),
    reading.objectStore('places').getAll(),
    reading.objectStore('titles').getAll(),
  ]);
  const unread = unreadTitles(sessions);
  const places = Map.groupBy(readRows(placeRowSchema, rows), ({ title }) => title);
  return titles
    .flatMap((stored) => readRow(titleRowSchema, stored) ?? [])
    .flatMap((title) => {
      const own = places.get(titleText(title)) ?? [];
      if (own.length === 0 || unread.has(title.title)) return [];
      const name = title.type === 'tv' ? title.look?.title : own[0]?.look?.title;
      const at = Math.max(...own.map(({ place }) => place.observedAt));
      return [{ type: title.type, tmdbId: title.tmdbId, name: name ?? null, items: own.length, at }];
    })
    .sort((one, other) => other.at - one.at);
}

function givenKey(profileId: string, key: string): string {
  return `${profileId}|${key}`;
}
