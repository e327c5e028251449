const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 60_000;

/**
 * How long to wait before the next attempt, in milliseconds. Doubles with every failure up to a minute; half of it is
 * chance, so that a household's devices do not all come back in the same instant.
 * @param failures how many attempts in a row have failed, 1 for the first
 * @param chance from 0 to 1
 */
export function retryDelay(failures: number, chance: number): number {
  const full = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (Math.max(1, failures) - 1));
  return full / 2 + (full / 2) * chance;
}

/** Reads `Retry-After`, which is seconds or an HTTP date; null when absent or unreadable. */
export function retryAfterDelay(header: string | null, now: number): number | null {
  if (!header?.trim()) return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
