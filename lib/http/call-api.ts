import type { z } from 'zod';

/** An answer of ours that is a problem, as a browser meets it. `status` 0: no answer came at all. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  /** Stable, see the API's description; `unreachable` when no answer came. */
  readonly code: string;

  constructor(status: number, code: string, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.status = status;
    this.code = code;
  }
}

/** Whether no answer came at all, as without a network. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'unreachable';
}

interface Call {
  method?: string;
  /** Sent as JSON. Without it and a file the request has no body. */
  body?: unknown;
  /** Sent as it is. */
  file?: Blob;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** It is sent although the page is left. */
  keepalive?: boolean;
}

/**
 * Calls our own API from a browser and parses what it answers; where it has nothing to say (204), `undefined` is parsed.
 * All of ours is asked this way, but for reports (`lib/progress/post-reports.ts`).
 * @throws ApiError whose message can be shown.
 */
export async function callApi<Schema extends z.ZodType>(
  schema: Schema,
  address: string,
  { method = 'GET', body, file, headers, signal, keepalive }: Call = {},
): Promise<z.infer<Schema>> {
  const init: RequestInit = { method, headers, signal, keepalive, credentials: 'same-origin' };
  if (body !== undefined) {
    init.body = JSON.stringify(body);
    init.headers = { ...headers, 'content-type': 'application/json' };
  }
  if (file) init.body = file;
  let response: Response;
  try {
    response = await fetch(address, init);
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError(0, 'unreachable', 'No answer from the server.', { cause: error });
  }
  if (!response.ok) throw await problemOf(response);
  return schema.parse(response.status === 204 ? undefined : await response.json());
}

async function problemOf(response: Response): Promise<ApiError> {
  const problem: unknown = await response.json().catch(() => null);
  const said = (name: string) => {
    const value = problem && typeof problem === 'object' ? (problem as Record<string, unknown>)[name] : null;
    return typeof value === 'string' && value !== '' ? value : null;
  };
  return new ApiError(response.status, said('code') ?? 'unknown', said('detail') ?? 'The server could not do that.');
}
