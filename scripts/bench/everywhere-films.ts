import { createHash, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { freePort } from '@/packages/playwright/src/server/free-port';

/** Ten of the demo's. */
export const FILMS = Array.from({ length: 10 }, (_, index) => 9000001 + index);
const BYTES = 3 * 1024 * 1024 + 1;
/** As long as an evening's film at a low rate: its speed can be measured, and it can be killed on the way. */
export const LONG_FILM = 9000017;
const LONG_BYTES = 192 * 1024 * 1024 + 1;

export interface Films {
  /** Of the address, as a file. */
  manifest: string;
  /** Of each but the long one. */
  bytes: number;
  /** Of the long one, where it is, and what its pieces of a size are by SHA-256, but for the last. */
  long: { bytes: number; address: string; sums: (pieceBytes: number) => string[] };
  /** Bytes of films that were sent since the start. */
  sent: () => number;
  /** First bytes of the ranges that were asked for, in order. */
  asked: () => number[];
  /** From now on, so many bytes a second of each answer; null: as fast as it goes. */
  pace: (bytesASecond: number | null) => void;
  close: () => void;
}

/** Films that cannot be played, of a size that is known, by ranges and from another origin. */
export async function serveFilms(directory: string): Promise<Films> {
  const noise = randomBytes(8 * 1024 * 1024);
  let sent = 0;
  const asked: number[] = [];
  let pace: number | null = null;
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', 'range');
    response.setHeader('access-control-expose-headers', 'content-range');
    if (request.method === 'OPTIONS') return response.writeHead(204).end();
    const all = request.url === `/${LONG_FILM}.mp4` ? LONG_BYTES : BYTES;
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    const start = Number(from ?? 0);
    const end = to ? Number(to) + 1 : all;
    response.writeHead(from ? 206 : 200, {
      'content-type': 'video/mp4',
      'content-length': end - start,
      ...(from && { 'content-range': `bytes ${start}-${end - 1}/${all}` }),
    });
    asked.push(start);
    let at = start;
    const more = () => {
      while (at < end && !response.destroyed) {
        const most = Math.min(end - at, pace === null ? noise.length : pace / 20);
        const some = noise.subarray(at % noise.length, Math.min(noise.length, (at % noise.length) + most));
        at += some.length;
        sent += some.length;
        const isTaken = response.write(some);
        // What waits in this process is not sent.
        if (!isTaken) return response.once('drain', pace === null ? more : () => setTimeout(more, 50));
        if (pace !== null) return setTimeout(more, 50);
      }
      response.end();
    };
    more();
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const addressOf = (film: number) => `http://127.0.0.1:${port}/${film}.mp4`;
  const manifest = path.join(directory, 'manifest.json');
  const streams = Object.fromEntries(
    [...FILMS, LONG_FILM].map((film) => [
      String(film),
      { type: 'video/mp4', src: addressOf(film), durationSeconds: 3600, captions: [] },
    ]),
  );
  const titles = Object.fromEntries([...FILMS, LONG_FILM].map((film) => [`movie/${film}`, String(film)]));
  writeFileSync(manifest, JSON.stringify({ streams, titles }));
  return {
    manifest,
    bytes: BYTES,
    long: {
      bytes: LONG_BYTES,
      address: addressOf(LONG_FILM),
      sums: (pieceBytes) => {
        const sum = createHash('sha256').update(noise.subarray(0, pieceBytes)).digest('hex');
        return Array.from({ length: Math.floor(LONG_BYTES / pieceBytes) }, () => sum);
      },
    },
    sent: () => sent,
    asked: () => asked,
    pace: (bytesASecond) => {
      pace = bytesASecond;
    },
    close: () => void server.close(),
  };
}
