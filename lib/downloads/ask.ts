import type { PlaylistProblem } from '@/lib/downloads/playlist';

/** Why nothing can be kept of a stream, or not now. */
export type DownloadTrouble =
  | PlaylistProblem
  | 'away'
  | 'refused'
  | 'full'
  | 'no-storage'
  | 'not-stored'
  | 'changed'
  | 'half-gone'
  | 'capped'
  | 'gone'
  | 'no-stream';

export class DownloadError extends Error {
  readonly trouble: DownloadTrouble;
  constructor(trouble: DownloadTrouble, options?: ErrorOptions) {
    super(`The download stopped: ${trouble}`, options);
    this.trouble = trouble;
  }
}

/** What a browser or a server made of it, as a trouble that has words. */
export function troubleOf(error: unknown): DownloadTrouble {
  if (error instanceof DownloadError) return error.trouble;
  const name = error instanceof Error ? error.name : '';
  return name === 'QuotaExceededError' ? 'full' : 'not-stored';
}

/** @throws DownloadError */
export async function ask(
  address: string,
  headers: Record<string, string> = {},
  signal?: AbortSignal,
): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address, { headers, cache: 'no-store', ...(signal && { signal }) });
  } catch (error) {
    throw new DownloadError('away', { cause: error });
  }
  if (response.ok) return response;
  await response.body?.cancel();
  throw new DownloadError(response.status >= 500 || response.status === 429 ? 'away' : 'refused');
}
