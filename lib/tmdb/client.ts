import { setTimeout as delay } from 'node:timers/promises';
import { count } from '@/lib/process/counts';
import { credentialsFor } from '@/lib/tmdb/credentials';
import { TmdbUnauthorizedError, TmdbUnavailableError } from '@/lib/tmdb/errors';
import { createRequestSlots } from '@/lib/tmdb/request-slots';
import { readResponse } from '@/lib/tmdb/response';
import { retryDelay } from '@/lib/tmdb/retry-delay';
import type { TmdbParams, TmdbSource } from '@/lib/tmdb/source-contract';

export interface TmdbClientOptions {
  /** With the version, without a trailing slash: `https://api.themoviedb.org/3`. */
  baseUrl: string;
  /** A v4 token or a v3 key; none for a server that asks for none. */
  token?: string;
  fetch?: typeof fetch;
  /** Longest wait for one complete answer, in milliseconds. */
  attemptTimeoutMs?: number;
  /** Longest wait in all, in milliseconds: for a turn, every attempt and the pauses between. */
  totalTimeoutMs?: number;
  /** Pause before the first retry, in milliseconds; the second is twice as long. */
  backoffMs?: number;
  concurrency?: number;
  warn?: (message: string) => void;
}

const retries = 2;

/**
 * TMDB over HTTP. Equal requests in flight are one request; 429, 5xx and broken connections are tried twice more.
 * What went wrong is logged when TMDB turns away and when it is back, not for every request in between.
 */
export function createTmdbClient(options: TmdbClientOptions): TmdbSource {
  const { baseUrl, token, attemptTimeoutMs = 5_000, totalTimeoutMs = 5_400, backoffMs = 200 } = options;
  const { fetch: send = fetch, concurrency = 20, warn = console.warn } = options;
  const credentials = credentialsFor(token);
  const slots = createRequestSlots(concurrency);
  const inFlight = new Map<string, Promise<unknown | null>>();
  const report = createOutageReport(warn);

  async function attempt(address: string, path: string, deadline: AbortSignal) {
    return slots.run(async () => {
      const signal = AbortSignal.any([deadline, AbortSignal.timeout(attemptTimeoutMs)]);
      try {
        const headers = { accept: 'application/json', ...credentials.headers };
        return await readResponse(await send(address, { headers, signal, cache: 'no-store' }), path);
      } catch (error) {
        if (signal.aborted) throw signal.reason;
        throw error;
      }
    }, deadline);
  }

  async function ask(address: string, path: string): Promise<unknown | null> {
    const endsAt = performance.now() + totalTimeoutMs;
    const deadline = AbortSignal.timeout(totalTimeoutMs);
    for (let tried = 0; ; tried += 1) {
      const outcome = await attempt(address, path, deadline).catch((error: unknown) => failure(error, path));
      if ('answer' in outcome) return outcome.answer;
      const pause = retryDelay(tried, outcome.retryAfter, {
        baseMs: backoffMs,
        now: Date.now(),
        random: Math.random(),
      });
      const hopeless = !outcome.retry || tried >= retries || performance.now() + pause >= endsAt;
      if (hopeless) throw outcome.error;
      await delay(pause);
    }
  }

  return {
    get(path, params) {
      const address = `${baseUrl}${path}${queryOf({ ...params, ...credentials.params })}`;
      const shared = inFlight.get(address);
      if (shared) return shared;
      const asked = ask(address, path)
        .then(report.answered, report.failed)
        .finally(() => inFlight.delete(address));
      inFlight.set(address, asked);
      return asked;
    },
  };
}

function failure(error: unknown, path: string): { error: Error; retry: boolean; retryAfter: string | null } {
  if (error instanceof TmdbUnauthorizedError || error instanceof TmdbUnavailableError) {
    return { error, retry: false, retryAfter: null };
  }
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    return { error: new TmdbUnavailableError('timeout', path, 'no answer in time'), retry: false, retryAfter: null };
  }
  const broken = new TmdbUnavailableError('network', path, 'the connection failed', { cause: error });
  return { error: broken, retry: true, retryAfter: null };
}

/** Sorted, so that the same question always has the same address. */
function queryOf(params: TmdbParams): string {
  const sorted = new URLSearchParams(params);
  sorted.sort();
  return sorted.size > 0 ? `?${sorted}` : '';
}

function createOutageReport(warn: (message: string) => void) {
  let complaint: string | null = null;
  return {
    answered<Answer>(answer: Answer): Answer {
      count('tmdb', 'answered');
      if (complaint !== null) warn('TMDB answers again.');
      complaint = null;
      return answer;
    },
    failed(error: Error): never {
      const kind = error instanceof TmdbUnavailableError ? error.problem : error.name;
      count('tmdb', kind);
      if (kind !== complaint) {
        const advice = error instanceof TmdbUnauthorizedError ? ' Check TMDB_ACCESS_TOKEN.' : '';
        warn(`${error.message.replace(/\.$/, '')}.${advice}`);
      }
      complaint = kind;
      throw error;
    },
  };
}
