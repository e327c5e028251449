import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { askSource, type SourceAddress } from '@/lib/library/jellyfin/ask';
import { isPassing, SourceError } from '@/lib/library/jellyfin/trouble';

/** A server that sends nothing for that long, while we wait for it, hangs. */
const STILL_MS = 20_000;
/** What breaks off is gone on with where it broke: a server that starts again is away for seconds. */
const TRIES = 4;
/** What brings less before it breaks off again is no going on. */
const WORTH_BYTES = 64 * 1024;
const PAUSE_MS = 700;

/** A file of another server. */
export interface RemoteFile {
  item: string;
  source: string;
  size: number;
}

/** Where a server has a file as it is. */
export function filePath({ item, source }: Pick<RemoteFile, 'item' | 'source'>): string {
  return `/Videos/${encodeURIComponent(item)}/stream?${new URLSearchParams({ static: 'true', mediaSourceId: source })}`;
}

interface Span {
  start: number;
  /** With this byte. */
  end: number;
}

/**
 * Some bytes of a file of another server, as they come. What breaks off goes on.
 * @throws SourceError where the first of them do not come; the stream fails with one where the others do not.
 */
export async function remoteBytes(
  address: SourceAddress,
  file: RemoteFile,
  { start, end }: Span,
  signal?: AbortSignal,
): Promise<Readable> {
  const first = await openAt(address, file, { start, end }, signal);
  return Readable.from(goOn(first), { objectMode: false, highWaterMark: 256 * 1024 });

  async function* goOn(opened: IncomingMessage): AsyncGenerator<Buffer> {
    let part: IncomingMessage | null = opened;
    let at = start;
    let brokeAt = start;
    let trouble = new SourceError('away', 'It broke off');
    for (let tries = 0; tries < TRIES; tries += 1) {
      try {
        part ??= await openAt(address, file, { start: at, end }, signal);
        for await (const chunk of steadily(part)) {
          const wanted = chunk.subarray(0, end + 1 - at);
          at += wanted.length;
          yield wanted;
          if (at > end) return;
          if (at - brokeAt >= WORTH_BYTES) tries = 0;
        }
      } catch (error) {
        if (signal?.aborted) throw error;
        trouble = error instanceof SourceError ? error : new SourceError('away', 'It broke off');
        if (!isPassing(trouble.trouble)) throw trouble;
      }
      part = null;
      brokeAt = at;
      await delay(PAUSE_MS, undefined, signal && { signal });
    }
    throw trouble;
  }
}

async function openAt(
  address: SourceAddress,
  { item, source, size }: RemoteFile,
  { start, end }: Span,
  signal?: AbortSignal,
): Promise<IncomingMessage> {
  const answer = await askSource(address, filePath({ item, source }), {
    headers: { range: `bytes=${start}-${end}`, 'accept-encoding': 'identity' },
    signal,
  });
  const trouble = troubleWith(answer, { start, size });
  if (trouble) {
    answer.destroy();
    throw trouble;
  }
  return answer;
}

/** A file that is other than it was listed is not played on: its middle would be another film's. */
function troubleWith(answer: IncomingMessage, { start, size }: { start: number; size: number }): SourceError | null {
  const { statusCode, headers } = answer;
  if (/^(?:text|application\/json)/.test(headers['content-type'] ?? '')) {
    return new SourceError('strange', `It sent ${headers['content-type']} for a film`);
  }
  if (!/^(?:identity)?$/i.test(headers['content-encoding'] ?? '')) {
    return new SourceError('strange', 'It sends a film packed');
  }
  if (statusCode === 206) {
    const [, from, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers['content-range'] ?? '') ?? [];
    if (Number(from) === start && Number(total) === size) return null;
    return new SourceError('gone', 'The file is not as it was listed');
  }
  if (statusCode === 416) return new SourceError('gone', 'The file is shorter than it was listed');
  // One that knows no ranges sends all of it.
  const length = Number(headers['content-length'] ?? Number.NaN);
  return start === 0 && length === size ? null : new SourceError('strange', 'It sends no part of a file');
}

/** What comes, unless nothing does although we wait for it. */
async function* steadily(part: IncomingMessage): AsyncGenerator<Buffer> {
  const chunks = part[Symbol.asyncIterator]();
  let isWaiting = true;
  const { promise: late, reject } = Promise.withResolvers<never>();
  late.catch(() => undefined);
  const timer = setTimeout(() => {
    if (isWaiting) reject(new SourceError('hanging', 'It sends nothing any more'));
    else timer.refresh();
  }, STILL_MS);
  try {
    for (;;) {
      isWaiting = true;
      timer.refresh();
      const next = await Promise.race([chunks.next(), late]);
      isWaiting = false;
      if (next.done) return;
      yield next.value as Buffer;
    }
  } finally {
    clearTimeout(timer);
    part.destroy();
  }
}
