import { retryAfterDelay } from '@/lib/http/backoff';

/**
 * Milliseconds to wait before another attempt: what `Retry-After` asks for, but never less than an exponential backoff,
 * since TMDB sometimes sends 0 and would be hit again at once.
 * @param attempt 0 before the first retry.
 * @param retryAfter the header: seconds or an HTTP date.
 * @param random between 0 and 1; spreads retries of many requests that failed together.
 */
export function retryDelay(
  attempt: number,
  retryAfter: string | null,
  { baseMs, now, random }: { baseMs: number; now: number; random: number },
): number {
  const backoff = baseMs * 2 ** attempt * (0.75 + random / 2);
  return Math.max(backoff, retryAfterDelay(retryAfter, now) ?? 0);
}
