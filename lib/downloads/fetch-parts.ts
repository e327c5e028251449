import { ask, DownloadError } from '@/lib/downloads/make-plan';
import { PIECE_BYTES } from '@/lib/downloads/pieces';
import { type Part, resumePoint } from '@/lib/downloads/plan';

export interface Progress {
  /** Bytes of the parts that came whole. */
  lengths: number[];
  /** Bytes that are safe on the disk. */
  stored: number;
}

export interface PieceStore {
  /** Puts a piece away; once it resolves, it is safe. */
  write: (number: number, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** How far it is, after a piece was put away. */
  save: (progress: Progress) => Promise<void>;
}

/**
 * Fetches what is missing, part after part, in pieces of 8 MB.
 * @returns when all of it is safe. @throws DownloadError, or what the store throws
 */
export async function fetchParts(
  parts: readonly Part[],
  { lengths: before, stored: already }: Progress,
  store: PieceStore,
  signal: AbortSignal,
): Promise<Progress> {
  // What does not fill a piece is asked for again, so that each piece but the last has its full length.
  let stored = already - (already % PIECE_BYTES);
  let { part, skip } = resumePoint(before, stored);
  const lengths = before.slice(0, part);
  const piece = new Uint8Array(PIECE_BYTES);
  let filled = 0;
  const flush = async () => {
    if (filled === 0) return;
    await store.write(Math.floor(stored / PIECE_BYTES), piece.slice(0, filled));
    stored += filled;
    filled = 0;
    await store.save({ lengths: [...lengths], stored });
  };
  for (; part < parts.length; part++, skip = 0) {
    let length = skip;
    for await (const bytes of bytesOf(parts[part] as Part, skip, signal)) {
      length += bytes.length;
      for (let rest = bytes; rest.length > 0; ) {
        const some = rest.subarray(0, PIECE_BYTES - filled);
        piece.set(some, filled);
        filled += some.length;
        rest = rest.subarray(some.length);
        if (filled === PIECE_BYTES) await flush();
      }
    }
    lengths.push(length);
  }
  await flush();
  await store.save({ lengths, stored });
  return { lengths, stored };
}

async function* bytesOf(part: Part, skip: number, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const { address, start = 0, end, isExtra } = part;
  if (end !== undefined && start + skip >= end) return;
  const from = start + skip;
  const isRange = from > 0 || end !== undefined;
  const headers = isRange ? { Range: `bytes=${from}-${end === undefined ? '' : end - 1}` } : undefined;
  let response: Response;
  try {
    response = await ask(address, headers, signal);
  } catch (error) {
    // What is refused for good is left out where the film goes on without it.
    if (isExtra && error instanceof DownloadError && error.trouble === 'refused') return;
    throw error;
  }
  // A server that knows no ranges sends all of it.
  let before = isRange && response.status !== 206 ? from : 0;
  let left = end === undefined ? Number.POSITIVE_INFINITY : end - from;
  const reader = response.body?.getReader();
  while (reader && left > 0) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      throw new DownloadError('away', { cause: error });
    });
    if (done) break;
    const bytes = value.subarray(Math.min(before, value.length));
    before -= value.length - bytes.length;
    const some = bytes.subarray(0, Math.min(bytes.length, left));
    left -= some.length;
    yield some;
  }
  await reader?.cancel().catch(() => undefined);
  if (Number.isFinite(left) && left > 0) throw new DownloadError('away');
}
