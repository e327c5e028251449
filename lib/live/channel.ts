import { randomUUID } from 'node:crypto';
import {
  areKnownSince,
  beginAudiences,
  LET_GO_AFTER_MS,
  leaveAudience,
  onNotSent,
  tellAudiences,
} from '@/lib/live/own-audiences';
import { LIVE_LOST_TOPIC, LIVE_TOPIC } from '@/lib/process/live-topics';
import { onePerProcess } from '@/lib/process/one-per-process';
import { hasOthers, hearOthers, tellOthers } from '@/lib/process/other-processes';

/*
 * What a household's screens tell each other, through the streams that they listen to: in this process at once, in others by
 * whatever wire there is (see docs/decisions). Changes are kept for a while, for who comes back after a lost connection.
 */

/**
 * - `change`: something was committed; see the schemas of its senders.
 * - `screen`: who watches what where. `command`: to one of those screens. Both are past in a moment, and never sent
 *   later.
 * - `missed`: some changes may have gone by unheard.
 */
export type LiveEvent = 'change' | 'screen' | 'command' | 'missed';

export interface Told {
  /** The profiles whose listeners hear it, each once. */
  audiences: string[];
  event: LiveEvent;
  /** Something JSON can carry. */
  data: unknown;
}

type Listener = (told: Told, id: string) => void;

interface Channel {
  /** Of this process: every process numbers changes by itself. */
  name: string;
  /** How many changes were sent so far. */
  count: number;
  /** The newest of them, the last of which has the number `count`. */
  kept: Told[];
  listeners: Map<string, Set<Listener>>;
  everyone: Set<Listener>;
  lastLeftAt: number;
}

const MOST_HELD = 500;

const channel = onePerProcess(
  'live',
  (): Channel => ({
    name: randomUUID().slice(0, 8),
    count: 0,
    kept: [],
    listeners: new Map(),
    everyone: new Set(),
    lastLeftAt: Number.NEGATIVE_INFINITY,
  }),
);

/** Whether a listener is there: only then do senders put together what they send often. */
export function isHeard(): boolean {
  if (isHeardHere() || hasOthers(LIVE_TOPIC)) return true;
  letGo();
  return false;
}

/** Tells every listener of these profiles, wherever it listens. */
export function announceLive(told: Told): void {
  emitHere(told);
  if (hasOthers(LIVE_TOPIC)) tellOthers(LIVE_TOPIC, told);
}

/** Tells listeners of this process alone. */
export function emitHere(told: Told): void {
  const here = channel.get();
  if (told.event === 'change') {
    if (!isHeardHere()) {
      letGo();
      return;
    }
    here.count += 1;
    here.kept.push(told);
    if (here.kept.length > MOST_HELD) here.kept.shift();
  }
  // A listener that is away now hears the same when it comes back.
  if (told.event === 'missed') letGo();
  const listeners = new Set(told.audiences.flatMap((audience) => [...(here.listeners.get(audience) ?? [])]));
  for (const listener of listeners) listener(told, currentId());
}

/** Calls `listener` for what is sent to these profiles. @returns what ends it. */
export function listen(audiences: Iterable<string>, listener: Listener): () => void {
  const { listeners, everyone } = channel.get();
  const own = [...audiences];
  everyone.add(listener);
  beginAudiences(own, () => channel.get().count);
  for (const audience of own) {
    const listening = listeners.get(audience) ?? new Set();
    listeners.set(audience, listening.add(listener));
  }
  return () => {
    everyone.delete(listener);
    for (const audience of own) {
      const listening = listeners.get(audience);
      listening?.delete(listener);
      if (listening?.size !== 0) continue;
      listeners.delete(audience);
      leaveAudience(audience);
    }
    channel.get().lastLeftAt = performance.now();
  };
}

/** Names the change sent last: a reader that comes back with it hears what came after. */
export function currentId(): string {
  return idOf(channel.get().count);
}

/**
 * The changes since an id, as far as they were sent to these profiles; null where the id is too old, or another process
 * gave it, or nothing was heard of one of them then.
 */
export function changesSince(id: string | null, audiences: ReadonlySet<string>): { told: Told; id: string }[] | null {
  const { name, count, kept } = channel.get();
  const [, said, number] = /^([0-9a-f]{8})-(\d{1,15})$/.exec(id ?? '') ?? [];
  const missed = count - Number(number);
  if (said !== name || missed < 0 || missed > kept.length || !areKnownSince(Number(number), audiences)) return null;
  return kept
    .slice(kept.length - missed)
    .map((told, index) => ({ told, id: idOf(count - missed + index + 1) }))
    .filter(({ told }) => told.audiences.some((audience) => audiences.has(audience)));
}

const idOf = (count: number) => `${channel.get().name}-${count}`;

function isHeardHere(): boolean {
  const { everyone, lastLeftAt } = channel.get();
  return everyone.size > 0 || performance.now() - lastLeftAt < LET_GO_AFTER_MS;
}

/** Something happened that was not kept: no listener may believe that it has heard all. */
function letGo(): void {
  const here = channel.get();
  here.count += 1;
  here.kept = [];
}

/** What was sent meanwhile is unknown. */
function missedAll(): void {
  letGo();
  for (const listener of channel.get().everyone) listener({ audiences: [], event: 'missed', data: {} }, currentId());
}

hearOthers(LIVE_TOPIC, emitHere);
hearOthers(LIVE_LOST_TOPIC, () => {
  tellAudiences();
  missedAll();
});
onNotSent(missedAll);
