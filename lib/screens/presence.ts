import type { Screen } from '@/lib/screens/schema';

/* A screen reports again and again; one that has not for a while is gone, however it went. */

const BEAT_MS = 5_000;
const PAUSED_BEAT_MS = 20_000;
/** Two beats may be lost, and the third be late. */
const BEATS_UNTIL_GONE = 3;

export function beatEveryMs(paused: boolean): number {
  return paused ? PAUSED_BEAT_MS : BEAT_MS;
}

/** @param agoMs how long ago it last reported. */
export function isGone({ paused }: Pick<Screen, 'paused'>, agoMs: number): boolean {
  return agoMs > beatEveryMs(paused) * BEATS_UNTIL_GONE;
}

/** Where it stands now, in seconds, by its last report. */
export function positionNow(
  { position, duration, paused, rate }: Pick<Screen, 'position' | 'duration' | 'paused' | 'rate'>,
  agoMs: number,
): number {
  if (paused) return position;
  return Math.min(position + (agoMs / 1000) * rate, duration ?? Number.POSITIVE_INFINITY);
}
