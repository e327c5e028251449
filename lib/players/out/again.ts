/*
 * When what did not arrive is tried again, in seconds: what Standard Webhooks proposes, a little more than a day in all.
 */
const WAITS = [5, 300, 1800, 7200, 18_000, 36_000, 36_000];

/** Seconds until the next attempt; null after the last. @param chance from 0 to 1, so that not all come at once. */
export function secondsUntilAgain(attempts: number, chance: number): number | null {
  const wait = WAITS[Math.max(1, attempts) - 1];
  return wait === undefined ? null : Math.round(wait * (1 + chance / 10));
}
