/** TMDB refused the token (or has suspended it). Only the owner of this instance can mend that. */
export class TmdbUnauthorizedError extends Error {
  override readonly name = 'TmdbUnauthorizedError';

  constructor(statement: string) {
    super(`TMDB refused the access token: ${statement}`);
  }
}

/**
 * - `timeout`: no complete answer in time, or no room to ask within it.
 * - `network`: no connection, or one that broke off within the answer.
 * - `busy`: still 429 after the retries.
 * - `server_error`: still 5xx after the retries.
 * - `not_json`: an answer that is no JSON, such as a proxy's HTML page.
 * - `refused`: TMDB did not accept the question (another 4xx).
 * - `wrong_shape`: JSON, but not what TMDB documents for the path.
 */
export type TmdbProblem = 'timeout' | 'network' | 'busy' | 'server_error' | 'not_json' | 'refused' | 'wrong_shape';

/** TMDB gave no usable answer; an older one may be cached. */
export class TmdbUnavailableError extends Error {
  override readonly name = 'TmdbUnavailableError';
  readonly problem: TmdbProblem;

  constructor(problem: TmdbProblem, path: string, details: string, options?: ErrorOptions) {
    super(`TMDB ${path}: ${details}`, options);
    this.problem = problem;
  }
}

// By name: Next may hold one copy of the classes per bundle, and the client of one serves them all.

export function isTmdbUnauthorized(error: unknown): error is TmdbUnauthorizedError {
  return error instanceof Error && error.name === 'TmdbUnauthorizedError';
}

export function isTmdbError(error: unknown): error is TmdbUnauthorizedError | TmdbUnavailableError {
  return isTmdbUnauthorized(error) || (error instanceof Error && error.name === 'TmdbUnavailableError');
}
