import { ask, DownloadError } from '@/lib/downloads/ask';
import { PIECE_BYTES } from '@/lib/downloads/pieces';
import { type Part, plannedLength } from '@/lib/downloads/plan';
import { resumePoint } from '@/lib/downloads/resume-point';
import { type Run, runsOf } from '@/lib/downloads/runs';

export interface Progress {
  /** Bytes of the parts that came whole. */
  lengths: number[];
  /** Bytes that are safe on the disk. */
  stored: number;
}

export interface ByteStore {
  /** Takes bytes, which are empty from then on, and puts them behind those that are there. */
  append: (bytes: Uint8Array) => void | Promise<void>;
  /** Writes down how far it is. */
  save: (progress: Progress) => Promise<void>;
}

/** After so many bytes it is written down how far it is; while that takes, as many come again. */
const STEP_BYTES = PIECE_BYTES / 4;
/**
 * Where the plan says how long parts are, what lies on the disk tells the same after a kill (`furtherOnDisk`): then it is written down for
 * who looks at the progress, twice a second.
 */
const SHOW_EVERY_MS = 500;
/** Short answers that are under way together: the next one comes while the last is put away. */
const AT_ONCE = 3;
/** No more bytes than this are asked for ahead: what is on its way is lost with a browser that is killed. */
const AHEAD_BYTES = PIECE_BYTES / 4;

/**
 * Fetches what is missing, part after part, and puts each byte away as it comes.
 * @returns when all of it is safe. @throws DownloadError, or what the store throws
 */
export async function fetchParts(
  parts: readonly Part[],
  before: Progress,
  store: ByteStore,
  signal: AbortSignal,
): Promise<Progress> {
  const from = resumePoint(before.lengths, before.stored);
  const lengths = before.lengths.slice(0, from.part);
  let { stored } = before;
  let written = stored;
  let savedAt = performance.now();
  let saving = Promise.resolve();
  const isDue = () => {
    const isToldByDisk = plannedLength(parts[lengths.length]) !== null;
    const bytes = stored - written;
    if (bytes < STEP_BYTES) return false;
    return !isToldByDisk || bytes >= PIECE_BYTES || performance.now() - savedAt >= SHOW_EVERY_MS;
  };
  const save = async () => {
    await saving;
    written = stored;
    savedAt = performance.now();
    saving = store.save({ lengths: [...lengths], stored });
    // Who waits for it hears of it.
    saving.catch(() => undefined);
  };
  let length = from.skip;
  const count = (bytes: number) => {
    length += bytes;
    // Where the next part lies in the same answer, this one ends where it is said to.
    for (
      let whole = plannedLength(parts[lengths.length]);
      whole !== null && length >= whole;
      whole = plannedLength(parts[lengths.length])
    ) {
      lengths.push(whole);
      length -= whole;
    }
  };
  try {
    for await (const { run, answer } of answersOf(runsOf(parts, from), signal)) {
      for await (const bytes of bytesOf(run, answer)) {
        const { length: came } = bytes;
        await store.append(bytes);
        stored += came;
        count(came);
        if (isDue()) await save();
      }
      // A part of unknown length is as long as the bytes that came.
      if (lengths.length < run.to) {
        lengths.push(length);
        length = 0;
      }
    }
  } catch (error) {
    await save().catch(() => undefined);
    await saving.catch(() => undefined);
    throw error;
  }
  await save();
  await saving;
  return { lengths, stored };
}

/** The answers in order; the next short ones are asked for while those before them are read. Null: refused for good, and not needed. */
async function* answersOf(
  runs: readonly Run[],
  signal: AbortSignal,
): AsyncGenerator<{ run: Run; answer: Response | null }> {
  const ending = new AbortController();
  const asked: Promise<Response | null>[] = [];
  try {
    for (const [index, run] of runs.entries()) {
      const isDue = (next: number) => next <= index || bytesIn(runs.slice(index, next + 1)) <= AHEAD_BYTES;
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
