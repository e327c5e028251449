import { z } from 'zod';
import { retryAfterDelay } from '@/lib/http/backoff';
import { itemName, type OwnedItem } from '@/lib/progress/item-name';
import { type Place, reportsAnswerSchema } from '@/lib/progress/place-schema';
import type { Report } from '@/lib/progress/report-schema';

export type PostOutcome =
  /** Committed by the server, with what it has now of every item it names. */
  | { kind: 'stored'; places: Place[]; forgotten: OwnedItem[] }
  /** Understood and declined for good, with the server's words; sending it again would change nothing. */
  | { kind: 'refused'; words: string }
  /** The title is above the profile's cap; or the profile belongs to another account, or is not open in this browser now. */
  | { kind: 'forbidden'; isAboveCap: boolean }
  | { kind: 'signed-out' }
  /** The server asked for patience, in milliseconds. */
  | { kind: 'later'; delay: number }
  | { kind: 'unreachable' }
  /** Another server than Tonight answered: a proxy whose container restarts, a network that wants a login first. */
  | { kind: 'strange' };

export type PostReports = (reports: Report[], options: { keepalive: boolean }) => Promise<PostOutcome>;

/** A server that never answers must not hold up the reports after this one. */
const PATIENCE_MS = 15_000;

/**
 * Sends reports to `POST /api/progress` and says what became of them; never throws. Not by `callApi`: a report outlives
 * its page (`keepalive`), does not follow a redirect, and what to do with it depends on who answered it and when to try
 * again.
 */
export const postReports: PostReports = async (reports, { keepalive }) => {
  try {
    const response = await fetch('/api/progress', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ reports }),
      keepalive,
      // Tonight never redirects this request: an answer that does is another server's login page.
      redirect: 'manual',
      signal: keepalive ? null : AbortSignal.timeout(PATIENCE_MS),
    });
    return await outcomeOf(response, Date.now());
  } catch {
    return { kind: 'unreachable' };
  }
};

const problemSchema = z.object({
  code: z.string(),
  detail: z.string().default(''),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).default([]),
});

/** What Tonight's own codes mean for a report; any other leaves it where it is. */
const OUTCOMES: Record<string, 'refused' | 'forbidden' | 'signed-out'> = {
  invalid: 'refused',
  'too-large': 'refused',
  'not-signed-in': 'signed-out',
  'not-your-profile': 'forbidden',
  'above-cap': 'forbidden',
  'pin-needed': 'forbidden',
};

/** A status alone says nothing: a proxy between here and Tonight can answer with any of them. */
export async function outcomeOf(response: Response, now: number): Promise<PostOutcome> {
  const { status, headers } = response;
  if (status === 429 || status === 503) {
    return { kind: 'later', delay: retryAfterDelay(headers.get('retry-after'), now) ?? 0 };
  }
  if (status === 408 || status === 425 || status >= 500) return { kind: 'unreachable' };
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) {
    const answer = reportsAnswerSchema.safeParse(body);
    return answer.success ? { kind: 'stored', ...answer.data } : { kind: 'strange' };
  }
  const isOurs = status >= 400 && headers.get('content-type')?.startsWith('application/problem+json');
  const problem = problemSchema.safeParse(isOurs ? body : null);
  const kind = problem.success ? OUTCOMES[problem.data.code] : undefined;
  if (!problem.success || kind === undefined) return { kind: 'strange' };
  if (kind === 'refused') return { kind, words: wordsOf(problem.data) };
  return kind === 'forbidden' ? { kind, isAboveCap: problem.data.code === 'above-cap' } : { kind };
}

/** Whether an answer names what a report is about: it is committed, though the profile may have forgotten it since. */
export function names(
  { places, forgotten }: { places: OwnedItem[]; forgotten: OwnedItem[] },
  report: OwnedItem,
): boolean {
  return [...places, ...forgotten].some((item) => itemName(item) === itemName(report));
}

function wordsOf({ detail, errors: [first] }: z.infer<typeof problemSchema>): string {
  return first ? `${first.path.replace(/^reports\.\d+\./, '')}: ${first.message}` : detail;
}
