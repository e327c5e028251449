import { ask, DownloadError } from '@/lib/downloads/make-plan';
import { PIECE_BYTES } from '@/lib/downloads/pieces';
import { type Part, resumePoint } from '@/lib/downloads/plan';
import { type Run, runsOf } from '@/lib/downloads/runs';

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

/** Questions that are under way: the next is answered while the last is put away. */
const AT_ONCE = 3;
/** Bytes of one question, so that several fit into a piece. */
const RUN_BYTES = PIECE_BYTES / 4;

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
  const from = resumePoint(before, stored);
  const lengths = before.slice(0, from.part);
  const piece = new Uint8Array(PIECE_BYTES);
  let filled = 0;
  const flush = async () => {
    if (filled === 0) return;
    await store.write(Math.floor(stored / PIECE_BYTES), piece.slice(0, filled));
    stored += filled;
    filled = 0;
    await store.save({ lengths: [...lengths], stored });
  };
  let length = from.skip;
  const count = (bytes: number) => {
    length += bytes;
    // Where the next part lies in the same answer, this one ends where it is said to.
    for (
      let whole = lengthOf(parts[lengths.length]);
      whole !== null && length >= whole;
      whole = lengthOf(parts[lengths.length])
    ) {
      lengths.push(whole);
      length -= whole;
    }
  };
  for await (const { run, answer } of answersOf(runsOf(parts, from, RUN_BYTES), () => PIECE_BYTES - filled, signal)) {
    for await (const bytes of bytesOf(run, answer)) {
      for (let rest = bytes; rest.length > 0; ) {
        const some = rest.subarray(0, PIECE_BYTES - filled);
        piece.set(some, filled);
        filled += some.length;
        rest = rest.subarray(some.length);
        count(some.length);
        if (filled === PIECE_BYTES) await flush();
      }
    }
    // A part of unknown length is as long as the bytes that came.
    if (lengths.length < run.to) {
      lengths.push(length);
      length = 0;
    }
  }
  await flush();
  await store.save({ lengths, stored });
  return { lengths, stored };
}

/** Null where only the answer tells. */
function lengthOf(part: Part | undefined): number | null {
  return part?.end === undefined ? null : part.end - (part.start ?? 0);
}

/**
 * The answers in order, each asked for while those before it are read. Null: refused for good, and not needed.
 * @param room bytes until a piece is full: what lies behind it is not asked for yet, or a kill would cost more than a piece.
 */
async function* answersOf(
  runs: readonly Run[],
  room: () => number,
  signal: AbortSignal,
): AsyncGenerator<{ run: Run; answer: Response | null }> {
  const ending = new AbortController();
  const asked: Promise<Response | null>[] = [];
  try {
    for (const [index, run] of runs.entries()) {
      const isDue = (next: number) => next <= index || bytesIn(runs.slice(index, next + 1)) <= room();
      while (asked.length < Math.min(runs.length, index + AT_ONCE) && isDue(asked.length)) {
        const asking = askFor(runs[asked.length] as Run, AbortSignal.any([signal, ending.signal]));
        // It is looked at when it is its turn.
        asking.catch(() => undefined);
        asked.push(asking);
      }
      yield { run, answer: (await asked[index]) ?? null };
    }
  } finally {
    ending.abort();
  }
}

/** As far as it is known before. */
function bytesIn(runs: readonly Run[]): number {
  return runs.reduce((sum, { start, end = start }) => sum + end - start, 0);
}

async function askFor({ address, start, end, isExtra }: Run, signal: AbortSignal): Promise<Response | null> {
  if (end !== undefined && start >= end) return null;
  const isRange = start > 0 || end !== undefined;
  const headers = isRange ? { Range: `bytes=${start}-${end === undefined ? '' : end - 1}` } : undefined;
  try {
    return await ask(address, headers, signal);
  } catch (error) {
    // What is refused for good is left out where the film goes on without it.
    if (isExtra && error instanceof DownloadError && error.trouble === 'refused') return null;
    throw error;
  }
}

async function* bytesOf({ start, end }: Run, answer: Response | null): AsyncGenerator<Uint8Array> {
  // A server that knows no ranges sends all of it.
  let before = answer?.status === 206 ? 0 : start;
  let left = end === undefined ? Number.POSITIVE_INFINITY : end - start;
  const reader = answer?.body?.getReader();
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
  if (answer && Number.isFinite(left) && left > 0) throw new DownloadError('away');
}
