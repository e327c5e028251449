import { retryAfterDelay } from '@/lib/progress/reporter/backoff';
import type { Report } from '@/lib/progress/schema';

export type PostOutcome =
  /** Committed by the server. */
  | { kind: 'stored' }
  /** Understood and declined for good; sending it again would change nothing. */
  | { kind: 'refused' }
  /** The report's profile belongs to another account. */
  | { kind: 'forbidden' }
  | { kind: 'signed-out' }
  /** The server asked for patience, in milliseconds. */
  | { kind: 'later'; delay: number }
  | { kind: 'unreachable' };

export type PostReports = (reports: Report[], options: { keepalive: boolean }) => Promise<PostOutcome>;

/** A server that never answers must not hold up the reports after this one. */
const PATIENCE_MS = 15_000;

/** Sends reports to `POST /api/progress` and says what became of them; never throws. */
export const postReports: PostReports = async (reports, { keepalive }) => {
  try {
    const response = await fetch('/api/progress', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ reports }),
      keepalive,
      signal: keepalive ? null : AbortSignal.timeout(PATIENCE_MS),
    });
    return outcomeOf(response.status, response.headers.get('Retry-After'), Date.now());
  } catch {
    return { kind: 'unreachable' };
  }
};

export function outcomeOf(status: number, retryAfter: string | null, now: number): PostOutcome {
  if (status >= 200 && status < 300) return { kind: 'stored' };
  if (status === 401) return { kind: 'signed-out' };
  if (status === 403) return { kind: 'forbidden' };
  if (status === 429 || status === 503) return { kind: 'later', delay: retryAfterDelay(retryAfter, now) ?? 0 };
  if (status === 408 || status === 425 || status >= 500) return { kind: 'unreachable' };
  return { kind: 'refused' };
}
