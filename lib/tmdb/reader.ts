import type { z } from 'zod';
import type { AnswerStore, StoredAnswer } from '@/lib/tmdb/answer-store';
import { isTmdbError, TmdbUnavailableError } from '@/lib/tmdb/errors';
import { createRecentFailures } from '@/lib/tmdb/recent-failures';
import type { TmdbParams, TmdbSource } from '@/lib/tmdb/source-contract';

/** One thing to ask TMDB, and what may be done with the answer. */
export interface Question<Data> {
  path: string;
  params: TmdbParams;
  schema: z.ZodType<Data>;
  tags: readonly string[];
  /** How long an answer counts as fresh, by what it says. Asked with null for 404. */
  maxAgeSeconds: (data: Data | null) => number;
  /** For questions with a good default: milliseconds after which nobody waits any longer. */
  patienceMs?: number;
}

export interface Answer<Data> {
  data: Data | null;
  /** When TMDB said so, an ISO instant: older than usual while TMDB is away. */
  fetchedAt: string;
}

/** @throws TmdbUnauthorizedError, TmdbUnavailableError where neither TMDB nor the cache has an answer. */
export type TmdbReader = <Data>(question: Question<Data>) => Promise<Answer<Data>>;

export interface ReaderOptions {
  source: TmdbSource;
  /** Names the source in cache keys, so that instances with different ones can share a cache. */
  baseUrl: string;
  store: AnswerStore;
  now?: () => number;
  /** Milliseconds the current page can still wait. */
  remainingMs?: () => number;
}

/** TMDB's terms allow no caching beyond six months. */
const storedAtMostSeconds = 180 * 24 * 3600;
/** After a failed refresh nobody tries again for this long, lest every visitor of a stale page start one. */
const refreshPauseMs = 15_000;
/** Part of every key: raise it when a schema keeps more or other fields than before. */
const storedShape = 1;

/**
 * Answers from the cache, and from TMDB what is not there. Only answers of the right shape are ever stored. A stale
 * answer is refreshed when it is used, and served for as long as TMDB does not give a newer one.
 */
export function createTmdbReader(options: ReaderOptions): TmdbReader {
  const { source, baseUrl, store, now = Date.now, remainingMs = () => Number.POSITIVE_INFINITY } = options;
  const failures = createRecentFailures(now);
  let refreshAgainAt = 0;

  return async function read<Data>(question: Question<Data>): Promise<Answer<Data>> {
    const key = keyOf(baseUrl, question);
    const place = (maxAgeSeconds: number) => ({ key, tags: question.tags, maxAgeSeconds });
    const load = () => failures.unlessRecent(key, () => ask(source, question, now()));
    const refresh = () =>
      ask(source, question, now()).catch((error: unknown) => {
        refreshAgainAt = now() + refreshPauseMs;
        throw error;
      });
    const patiently = <Result>(work: Promise<Result>) =>
      within(Math.min(remainingMs(), question.patienceMs ?? Number.POSITIVE_INFINITY), work, question.path);

    // The age follows from the answer, but the store wants it first: so look with the longest, then refresh by its own.
    const stored = await patiently(store.read(place(storedAtMostSeconds), load)).catch(failures.note(key));
    const ageSeconds = (now() - Date.parse(stored.fetchedAt)) / 1000;
    if (ageSeconds <= stored.maxAgeSeconds) return stored;
    if (ageSeconds > storedAtMostSeconds) return patiently(load()).catch(failures.note(key));
    if (now() < refreshAgainAt) return stored;
    return patiently(store.read(place(stored.maxAgeSeconds), refresh)).catch((error: unknown) => {
      if (isTmdbError(error)) return stored;
      throw error;
    });
  };
}

/** The same without a cache, for a source that is at hand. */
export function createDirectReader(source: TmdbSource): TmdbReader {
  return (question) => ask(source, question, Date.now());
}

async function ask<Data>(source: TmdbSource, question: Question<Data>, now: number): Promise<StoredAnswer<Data>> {
  const { path, params, schema, maxAgeSeconds } = question;
  const answer = await source.get(path, params);
  const fetchedAt = new Date(now).toISOString();
  if (answer === null) return { data: null, fetchedAt, maxAgeSeconds: maxAgeSeconds(null) };
  const parsed = schema.safeParse(answer);
  if (parsed.success) return { data: parsed.data, fetchedAt, maxAgeSeconds: maxAgeSeconds(parsed.data) };
  const complaints = parsed.error.issues.map((issue) => [...issue.path, issue.message].join(' '));
  throw new TmdbUnavailableError('wrong_shape', path, `not as documented: ${complaints.join('; ')}`);
}

function keyOf(baseUrl: string, { path, params }: Pick<Question<unknown>, 'path' | 'params'>): string {
  const query = new URLSearchParams(params);
  query.sort();
  return `tmdb ${storedShape} ${baseUrl}${path}?${query}`;
}

function within<Result>(ms: number, work: Promise<Result>, path: string): Promise<Result> {
  if (ms === Number.POSITIVE_INFINITY) return work;
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new TmdbUnavailableError('timeout', path, 'no answer within the time of the page')),
    ms,
  );
  return Promise.race([work, tooLate]).finally(() => clearTimeout(timer));
}
