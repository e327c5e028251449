import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { freePort } from '@/lib/testing/free-port';

/** Ten of the demo's. */
export const FILMS = Array.from({ length: 10 }, (_, index) => 9000001 + index);
const BYTES = 3 * 1024 * 1024 + 1;

export interface Films {
  /** Of the address, as a file. */
  manifest: string;
  /** Of each. */
  bytes: number;
  close: () => void;
}

/** Films that cannot be played, of a size that is known, by ranges and from another origin. */
export async function serveFilms(directory: string): Promise<Films> {
  const noise = randomBytes(8 * 1024 * 1024);
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', 'range');
    response.setHeader('access-control-expose-headers', 'content-range');
    if (request.method === 'OPTIONS') return response.writeHead(204).end();
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    const start = Number(from ?? 0);
    const end = to ? Number(to) + 1 : BYTES;
    response.writeHead(from ? 206 : 200, {
      'content-type': 'video/mp4',
      'content-length': end - start,
      ...(from && { 'content-range': `bytes ${start}-${end - 1}/${BYTES}` }),
    });
    let at = start;
    const more = () => {
      while (at < end && !response.destroyed) {
        const some = noise.subarray(at % noise.length, Math.min(noise.length, (at % noise.length) + end - at));
        at += some.length;
        if (!response.write(some)) return response.once('drain', more);
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
    FILMS.map((film) => [
      String(film),
      { type: 'video/mp4', src: addressOf(film), durationSeconds: 3600, captions: [] },
    ]),
  );
  const titles = Object.fromEntries(FILMS.map((film) => [`movie/${film}`, String(film)]));
  writeFileSync(manifest, JSON.stringify({ streams, titles }));
  return { manifest, bytes: BYTES, close: () => void server.close() };
}
