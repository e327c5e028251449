import { z } from 'zod';
import { TmdbUnauthorizedError, TmdbUnavailableError } from '@/lib/tmdb/errors';

/** What came of one attempt: an answer (null: there is no such thing), or an error that another attempt may mend. */
export type Outcome =
  | { answer: unknown | null }
  | { error: TmdbUnavailableError; retry: boolean; retryAfter: string | null };

/** TMDB reports errors in two shapes, by code and as a list of sentences, and now and then with status 200. */
const complaint = z.union([
  z
    .object({ success: z.literal(false).optional(), status_code: z.number(), status_message: z.string().catch('') })
    .transform(({ status_code, status_message }) => ({ code: status_code, statement: status_message })),
  z
    .object({ errors: z.array(z.string()).min(1) })
    .transform(({ errors }) => ({ code: null, statement: errors.join(' ') })),
]);

/** TMDB's own codes: https://developer.themoviedb.org/docs/errors */
const tokenCodes = new Set<number | null>([3, 7, 10, 14, 17, 35, 45]);
const notFoundCodes = new Set<number | null>([6, 34, 37]);

/**
 * Reads an answer to its end.
 * @throws TmdbUnauthorizedError, TmdbUnavailableError; whatever `fetch` throws when the body breaks off.
 */
export async function readResponse(response: Response, path: string): Promise<Outcome> {
  const { status } = response;
  const body = await response.text();
  const json = parseJson(body);
  const told = complaint.safeParse(json).data;
  const statement = told?.statement || `status ${status}`;

  if (status === 401 || tokenCodes.has(told?.code ?? null)) throw new TmdbUnauthorizedError(statement);
  if (told && notFoundCodes.has(told.code)) return { answer: null };
  // A page that a proxy makes up says nothing about what TMDB has.
  if (status === 404 && !isPage(body)) return { answer: null };
  if (status === 429 || status >= 500) {
    const error = new TmdbUnavailableError(status === 429 ? 'busy' : 'server_error', path, statement);
    return { error, retry: true, retryAfter: response.headers.get('retry-after') };
  }
  if (status >= 400 || told) throw new TmdbUnavailableError('refused', path, statement);
  if (json === null) {
    return {
      error: new TmdbUnavailableError('wrong_shape', path, 'null for an answer'),
      retry: true,
      retryAfter: null,
    };
  }
  if (json !== undefined) return { answer: json };
  const contentType = response.headers.get('content-type') ?? 'something unnamed';
  if (contentType.includes('json')) {
    return { error: new TmdbUnavailableError('network', path, 'the answer broke off'), retry: true, retryAfter: null };
  }
  throw new TmdbUnavailableError('not_json', path, `no JSON but ${contentType}`);
}

function isPage(body: string): boolean {
  return body.trimStart().startsWith('<');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
