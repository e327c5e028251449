import { ProblemError } from '@/lib/http/problem';

/**
 * What a route answers on too many requests: 429 `rate-limited`, and when to come back. The doors that speak as Supabase and as
 * Trakt do say the same in their words.
 * @param seconds to wait; less than one is said as one.
 */
export function tooManyRequests(seconds: number, detail: string): ProblemError {
  return new ProblemError({ status: 429, code: 'rate-limited', detail, retryAfterSeconds: Math.max(1, seconds) });
}
