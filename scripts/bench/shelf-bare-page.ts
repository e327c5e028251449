import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { byteRange } from '@/lib/http/byte-range';

/**
 * A page with nothing but a video element, which begins at the second after `#`, and its film: from a server that does
 * nothing else.
 */
export async function serveBare(file: string): Promise<{ url: string; close(): void }> {
  const page = `<!doctype html><title>Bare</title><video muted></video><script>
    const video = document.querySelector('video');
    video.src = '/film.mp4';
    video.currentTime = Number(location.hash.slice(1));
    video.play();
  </script>`;
  const server = createServer((request, response) => {
    if (request.url !== '/film.mp4') return void response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    const { size } = statSync(file);
    const range = byteRange(request.headers.range ?? null, size);
    const [start, end] = range.kind === 'part' ? [range.start, range.end] : [0, size - 1];
    response.writeHead(206, {
      'content-type': 'video/mp4',
      'accept-ranges': 'bytes',
      'content-length': end - start + 1,
      'content-range': `bytes ${start}-${end}/${size}`,
    });
    const bytes = createReadStream(file, { start, end }).on('error', () => response.destroy());
    response.once('close', () => bytes.destroy());
    bytes.pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
