import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ProblemError } from '@/lib/http/problem';

/**
 * Keeps a request's body on the disk for as long as the work takes, for what is read by its end first.
 * @throws ProblemError 413 past the limit.
 */
export async function withSavedBody<Result>(
  body: ReadableStream<Uint8Array> | null,
  limitBytes: number,
  work: (file: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tonight-file-'));
  const file = path.join(folder, 'file');
  let bytes = 0;
  async function* bounded(chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      bytes += chunk.byteLength;
      if (bytes > limitBytes) {
        const detail = `A file may have ${Math.round(limitBytes / 1_000_000)} MB.`;
        throw new ProblemError({ status: 413, code: 'too-large', detail });
      }
      yield chunk;
    }
  }
  try {
    const chunks = body ? Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]) : Readable.from([]);
    await pipeline(chunks, bounded, createWriteStream(file));
    return await work(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
