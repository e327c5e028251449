import type { z } from 'zod';
import type { AnswerStore, StoredAnswer } from '@/lib/tmdb/answer-store';
import type { AnswersOnDisk } from '@/lib/tmdb/answers-on-disk';
import { isTmdbError, TmdbUnavailableError } from '@/lib/tmdb/errors';
import { createRecentFailures } from '@/lib/tmdb/recent-failures';
import type { TmdbParams, TmdbSource } from '@/lib/tmdb/source-contract';
import { orAfter, within } from '@/lib/tmdb/waiting';

/** One thing to ask TMDB, and what may be done with the answer. */
export interface Question<Data> {
  path: string;
  params: TmdbParams;
  schema: z.ZodType<Data>;
  tags: readonly string[];
  /** How long an answer counts as fresh, by what it says. Asked with null for 404. */
  maxAgeSeconds: (data: Data | null) => number;
  /** For questions with a good default: milliseconds after which the caller waits no longer. */
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
  /** What outlives the process; nothing does without it. */
  onDisk?: AnswersOnDisk;
  now?: () => number;
  /** Milliseconds the current page can still wait. */
  remainingMs?: () => number;
}

/** TMDB's terms allow no caching beyond six months. */
export const storedAtMostSeconds = 180 * 24 * 3600;
/** For this long after a failure, a caller that has an older answer does not wait for a newer one. */
const askAgainMs = 15_000;
/** A caller that has an older answer waits no longer than this for a newer one. */
const newerPatienceMs = 1_500;
/** Part of every key: raise it when a schema keeps more or other fields than before. */
const storedShape = 1;

/**
 * Answers from the cache, and from TMDB what is not there. Only answers of the right shape are ever stored. A stale
 * answer is refreshed when it is used, and served for as long as TMDB does not give a newer one; after a restart that is
 * the last one that was kept. That something does not exist is believed for its own age and no longer.
 */
export function createTmdbReader(options: ReaderOptions): TmdbReader {
  const { source, baseUrl, store, onDisk, now = Date.now, remainingMs = () => Number.POSITIVE_INFINITY } = options;
  const failures = createRecentFailures(now);
  let askAgainAt = 0;

  /** Asks TMDB, and keeps what it says. */
  async function asked<Data>(question: Question<Data>): Promise<StoredAnswer<Data>> {
    const at = now();
    const answer = await source.get(question.path, question.params);
    const stored = parsed(question, answer, new Date(at).toISOString());
    const key = diskKeyOf(baseUrl, question);
    // No caller waits for the disk.
    void (answer === null ? onDisk?.forget(key) : onDisk?.write(key, { fetchedAt: stored.fetchedAt, answer }));
    return stored;
  }

  async function readFromDisk<Data>(question: Question<Data>): Promise<StoredAnswer<Data> | null> {
    const last = await onDisk?.read(diskKeyOf(baseUrl, question));
    try {
      return last ? parsed(question, last.answer, last.fetchedAt) : null;
    } catch (error) {
      // An older version of Tonight took it for an answer.
      if (isTmdbError(error)) return null;
      throw error;
    }
  }

  return async function read<Data>(question: Question<Data>): Promise<Answer<Data>> {
    const key = keyOf(baseUrl, question);
    const kept = (maxAgeSeconds: number) => ({ key, tags: question.tags, maxAgeSeconds });
    const patiently = <Result>(work: Promise<Result>, patienceMs = question.patienceMs) =>
      within(Math.min(remainingMs(), patienceMs ?? Number.POSITIVE_INFINITY), work, question.path);
    const load = () =>
      failures.unlessRecent(key, async () => {
        if (now() < askAgainAt && (await readFromDisk(question)))
          throw new TmdbUnavailableError('timeout', question.path, 'silent a moment ago');
        return asked(question);
      });
    const lastOnDisk = async () => {
      const last = await readFromDisk(question);
      // A caller that did not ask TMDB does not move this: with constant readers, TMDB would never be asked again.
      if (last && now() >= askAgainAt) askAgainAt = now() + askAgainMs;
      return last;
    };
    const refresh = () =>
      asked(question).catch((error: unknown) => {
        askAgainAt = now() + askAgainMs;
        throw error;
      });

    // The age follows from the answer, but the store wants it first: so look with the longest, then refresh by its own.
    const looked = patiently(store.read(kept(storedAtMostSeconds), load)).catch(failures.note(key));
    const stored = await orAfter(newerPatienceMs, looked, lastOnDisk, isTmdbError);
    const ageSeconds = (now() - Date.parse(stored.fetchedAt)) / 1000;
    if (ageSeconds <= stored.maxAgeSeconds) return stored;
    if (ageSeconds > storedAtMostSeconds) return patiently(load()).catch(failures.note(key));
    if (stored.data === null) {
      const newer = await patiently(load()).catch(failures.note(key));
      await store.read(kept(stored.maxAgeSeconds), async () => newer);
      return newer;
    }
    if (now() < askAgainAt) return stored;
    return patiently(store.read(kept(stored.maxAgeSeconds), refresh), newerPatienceMs).catch((error: unknown) => {
      if (isTmdbError(error)) return stored;
      throw error;
    });
  };
}

/** The same without a cache, for a source that is at hand. */
export function createDirectReader(source: TmdbSource): TmdbReader {
  return async (question) =>
    parsed(question, await source.get(question.path, question.params), new Date().toISOString());
}

function parsed<Data>(
  { path, schema, maxAgeSeconds }: Question<Data>,
  answer: unknown,
  fetchedAt: string,
): StoredAnswer<Data> {
  if (answer === null) return { data: null, fetchedAt, maxAgeSeconds: maxAgeSeconds(null) };
  const result = schema.safeParse(answer);
  if (result.success) return { data: result.data, fetchedAt, maxAgeSeconds: maxAgeSeconds(result.data) };
  const complaints = result.error.issues.map((issue) => [...issue.path, issue.message].join(' '));
  throw new TmdbUnavailableError('wrong_shape', path, `not as documented: ${complaints.join('; ')}`);
}

function keyOf(baseUrl: string, question: Pick<Question<unknown>, 'path' | 'params'>): string {
  return `tmdb ${storedShape} ${addressOf(baseUrl, question)}`;
}

/** A list up to today is asked with another day tomorrow: while TMDB is away, yesterday's stands in for it. */
function diskKeyOf(baseUrl: string, { path, params }: Pick<Question<unknown>, 'path' | 'params'>): string {
  const undated = Object.entries(params).filter(([name]) => !/_date\.[gl]te$/.test(name));
  return addressOf(baseUrl, { path, params: Object.fromEntries(undated) });
}

function addressOf(baseUrl: string, { path, params }: Pick<Question<unknown>, 'path' | 'params'>): string {
  const query = new URLSearchParams(params);
  query.sort();
  return `${baseUrl}${path}?${query}`;
}
