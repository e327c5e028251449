import { randomUUID } from 'node:crypto';
import { type Heard, TELL_AGAIN_MS } from '@/lib/process/heard-by-others';
import { HEARD_TOPIC, LIVE_TOPIC, NOT_SENT_TOPIC, WHO_HEARS_TOPIC } from '@/lib/process/live-topics';
import { onePerProcess } from '@/lib/process/one-per-process';
import { hasOthers, hearOthers, tellOthers } from '@/lib/process/other-processes';

/* Whose changes this process's screens hear, or heard a moment ago: other servers send it no more than those. */

/** For so long after its last listener has left, a profile's changes are kept for one that comes back. */
export const LET_GO_AFTER_MS = 120_000;
/** Within this, all others know what is heard from now on. */
const KNOWN_WITHIN_MS = 300;
/** Ids in one message between servers. */
const IDS_AT_ONCE = 150;

interface Audience {
  begunAt: number;
  /** How many changes this process had sent when all others knew of it: of those before it may not know all. */
  since: number;
  leftAt: number | null;
}

const own = onePerProcess('own-audiences', () => ({
  of: randomUUID(),
  audiences: new Map<string, Audience>(),
  timer: null as NodeJS.Timeout | null,
  /** Until others, several of which may have said that they did not send something, know all that is heard here. */
  soonAll: null as NodeJS.Timeout | null,
}));

/** To be called when listeners of these profiles begin. @param countNow how many changes were sent so far. */
export function beginAudiences(audiences: readonly string[], countNow: () => number): void {
  const here = own.get();
  forgetLeft(audiences);
  const fresh = audiences.filter((audience) => !here.audiences.has(audience));
  for (const audience of audiences) {
    const known = here.audiences.get(audience);
    if (known) known.leftAt = null;
    else here.audiences.set(audience, begun(countNow));
  }
  for (const message of inMessages(fresh)) tellOthers(HEARD_TOPIC, message);
  here.timer ??= setInterval(tellAudiences, TELL_AGAIN_MS).unref();
}

function begun(countNow: () => number): Audience {
  const begunAt = performance.now();
  if (!hasOthers(LIVE_TOPIC)) return { begunAt, since: countNow(), leftAt: null };
  const audience: Audience = { begunAt, since: Number.POSITIVE_INFINITY, leftAt: null };
  setTimeout(() => {
    audience.since = countNow();
  }, KNOWN_WITHIN_MS).unref();
  return audience;
}

/** To be called when a profile's last listener has left. */
export function leaveAudience(audience: string): void {
  const known = own.get().audiences.get(audience);
  if (known) known.leftAt = performance.now();
}

/** Whether all changes after the first `count` are known here, as far as they are these profiles'. */
export function areKnownSince(count: number, audiences: ReadonlySet<string>): boolean {
  const known = own.get().audiences;
  return [...audiences].every((audience) => (known.get(audience)?.since ?? Number.POSITIVE_INFINITY) <= count);
}

/** In how many milliseconds other servers send what these profiles' listeners hear; 0 where they do, or where there are none. */
export function othersKnowIn(audiences: ReadonlySet<string>): number {
  if (!hasOthers(LIVE_TOPIC)) return 0;
  const known = own.get().audiences;
  const begun = [...audiences].map((audience) => known.get(audience)?.begunAt ?? 0);
  return Math.max(0, Math.max(0, ...begun) + KNOWN_WITHIN_MS - performance.now());
}

/** Tells all others, who may have missed something, or forgotten it. */
export function tellAudiences(): void {
  const here = own.get();
  forgetLeft(here.audiences.keys());
  const [first, ...others] = inMessages([...here.audiences.keys()]);
  tellOthers(HEARD_TOPIC, { ...(first ?? { of: here.of, audiences: [] }), are: 'all' });
  for (const message of others) tellOthers(HEARD_TOPIC, { ...message, are: 'more-of-all' });
}

/** @param listener hears that others did not send what is heard here, once all of them know of it. */
export function onNotSent(listener: () => void): void {
  hearOthers<{ of: string }>(NOT_SENT_TOPIC, ({ of }) => {
    const here = own.get();
    if (of !== here.of) return;
    here.soonAll ??= setTimeout(() => {
      here.soonAll = null;
      listener();
    }, KNOWN_WITHIN_MS).unref();
  });
}

/** Those of them whose last listener has left long ago. */
function forgetLeft(some: Iterable<string>): void {
  const { audiences } = own.get();
  const latest = performance.now() - LET_GO_AFTER_MS;
  for (const audience of some) {
    if ((audiences.get(audience)?.leftAt ?? latest) < latest) audiences.delete(audience);
  }
}

function inMessages(audiences: readonly string[]): Heard[] {
  const { of } = own.get();
  const count = Math.ceil(audiences.length / IDS_AT_ONCE);
  return Array.from({ length: count }, (_, index) => {
    const some = audiences.slice(index * IDS_AT_ONCE, (index + 1) * IDS_AT_ONCE);
    return { of, audiences: some, are: 'begun' };
  });
}

hearOthers(WHO_HEARS_TOPIC, tellAudiences);
