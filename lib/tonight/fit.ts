/** How long what would be played takes. */
export interface Length {
  /** Of the movie or episode that comes first, what is left of it; null when unknown. */
  minutesLeft: number | null;
  /** Of each episode after it; null for a movie, and when unknown. */
  episodeMinutes: number | null;
  /** Episodes that can be played after the first. */
  more: number;
}

export type Fit =
  /** `count` of them are over by `endsAt` (milliseconds since 1970); `filled` is the share of the time they take. */
  { kind: 'fits'; count: number; endsAt: number; filled: number } | { kind: 'too-long' } | { kind: 'unknown' };

const MINUTE_MS = 60_000;
/** Viewers do not switch off five minutes before the end. */
const GRACE_MINUTES = 5;
/** More than this in a row is not an evening but a weekend. */
const MOST_EPISODES = 4;

/**
 * How much of something ends before they want to be done. Without such a time, one does, and fills it.
 * @param now milliseconds since 1970, as is `doneBy`.
 */
export function fitInto(length: Length, now: number, doneBy: number | null): Fit {
  const { minutesLeft, episodeMinutes } = length;
  if (minutesLeft === null) return { kind: 'unknown' };
  if (doneBy === null) return { kind: 'fits', count: 1, endsAt: now + minutesLeft * MINUTE_MS, filled: 1 };
  const available = (doneBy - now) / MINUTE_MS;
  if (minutesLeft > available + GRACE_MINUTES) return { kind: 'too-long' };
  const room = episodeMinutes ? Math.max(0, Math.floor((available + GRACE_MINUTES - minutesLeft) / episodeMinutes)) : 0;
  const further = Math.min(length.more, MOST_EPISODES - 1, room);
  const taken = minutesLeft + further * (episodeMinutes ?? 0);
  return {
    kind: 'fits',
    count: 1 + further,
    endsAt: now + taken * MINUTE_MS,
    filled: available > 0 ? Math.min(1, taken / available) : 1,
  };
}
