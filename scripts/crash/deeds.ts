import { randomInt, randomUUID } from 'node:crypto';

/** What must be known of an item; null: nothing, or it was forgotten. */
export type Known = { position: number; watched: boolean; finished: boolean } | null;

/** A film that one client reports, one deed after the other. */
export interface Item {
  profileId: string;
  tmdbId: number;
}

/** A report or an act for the server, and what it must know of the item once it has answered. */
export interface Deed {
  name: string;
  method: 'POST' | 'PATCH' | 'DELETE';
  path: string;
  body?: object;
  /** Given the item before. */
  after: Known;
}

const DURATION = 1000;
/** A little more than half of what finishing needs; the first report of the session is as much older. */
const PLAYED_SECONDS = 600;

/** Every kind with what it makes of an item: an oracle plain enough to be seen to be right. */
const KINDS = {
  watch: (item: Item, before: Known, position: number) => ({
    ...playback(item, { position, event: 'pause' }),
    after: { position, watched: before?.watched ?? false, finished: false },
  }),
  finish: (item: Item) => ({
    ...playback(item, { position: DURATION, event: 'ended' }),
    after: { position: DURATION, watched: true, finished: true },
  }),
  set: (item: Item, before: Known, position: number) => ({
    ...act(item, { action: 'set', position, duration: DURATION }),
    after: { position, watched: before?.watched ?? false, finished: false },
  }),
  'mark-watched': (item: Item) => ({
    ...act(item, { action: 'mark-watched' }),
    after: { position: DURATION, watched: true, finished: true },
  }),
  'mark-unwatched': (item: Item) => ({
    ...act(item, { action: 'mark-unwatched' }),
    after: { position: 0, watched: false, finished: false },
  }),
  forget: (item: Item) => ({
    method: 'DELETE' as const,
    path: `${address(item)}`,
    after: null,
  }),
};

type Kind = keyof typeof KINDS;
const BEGINNING: Kind[] = ['watch', 'set'];
const ALL = Object.keys(KINDS) as Kind[];
/** A session that began before its item was forgotten is forgotten with it, in part: what follows comes as acts. */
const AFTER_FORGETTING: Kind[] = ['set', 'mark-watched', 'mark-unwatched', 'forget'];

/** Something or other that a person may do next. */
export function anyDeed(item: Item, before: Known, wasForgotten: boolean): Deed {
  const kinds =
    before === null ? (wasForgotten ? (['set'] as Kind[]) : BEGINNING) : wasForgotten ? AFTER_FORGETTING : ALL;
  const name = kinds[randomInt(kinds.length)] ?? 'set';
  return { name, ...KINDS[name](item, before, randomInt(50, 700)) };
}

export function address({ tmdbId, profileId }: Item): string {
  return `/api/progress/movie/${tmdbId}?profileId=${profileId}`;
}

/** Two reports of one session, as a device sends them that was offline in between: what it says it played is plausible. */
function playback({ profileId, tmdbId }: Item, last: { position: number; event: string }) {
  const now = Date.now();
  const session = {
    profileId,
    tmdbId,
    type: 'movie',
    duration: DURATION,
    sessionId: randomUUID(),
    deviceId: randomUUID(),
  };
  const report = (sequence: number, secondsAgo: number, fields: object) => ({
    ...session,
    sequence,
    observedAt: new Date(now - secondsAgo * 1000).toISOString(),
    sentAt: new Date(now).toISOString(),
    ...fields,
  });
  const reports = [
    report(1, PLAYED_SECONDS + 10, { position: 1, secondsPlayed: 0, event: 'playing' }),
    report(2, 0, { ...last, secondsPlayed: PLAYED_SECONDS }),
  ];
  return { method: 'POST' as const, path: '/api/progress', body: { reports } };
}

function act({ profileId, tmdbId }: Item, fields: object) {
  const body = { profileId, tmdbId, type: 'movie', actionId: randomUUID(), ...fields };
  return { method: 'PATCH' as const, path: '/api/progress', body };
}
