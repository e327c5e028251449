/**
 * Next behind the front (`serve.ts`), which starts this, asks it for pages at a port of this machine, and ends it. It ends
 * by itself when the front is gone, however that ended.
 */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import next from 'next';
import { parseServerEnvironment } from '../../lib/env/server.ts';
import { askFront, type Line } from '../../lib/process/front.ts';
import { madeInProcess } from '../../lib/process/one-per-process.ts';
import { aroundNext } from '../answer.ts';
import { askToWait } from '../waiting-room.ts';

const root = path.join(import.meta.dirname, '../..');
const tell = (line: Line) => void process.send?.(line);

process.once('disconnect', () => process.exit(1));
// A terminal sends these to the whole family; the front says when it is our turn.
process.on('SIGTERM', () => undefined);
process.on('SIGINT', () => undefined);
process.on('message', async (line: Line) => {
  if (line.kind !== 'stop') return;
  // Whoever was cut off is not answered any more; what they sent is written all the same.
  await madeInProcess<{ drain(): Promise<void> }>('recorder')?.drain();
  process.exit(0);
});

const { port: sitePort } = parseServerEnvironment(process.env);
let answer: RequestListener = askToWait;
const server = createServer((request, response) => answer(request, response));
// The front keeps its connections: none is closed under a request that is on its way.
server.keepAliveTimeout = 0;
server.requestTimeout = 0;
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address() as AddressInfo;
// After a server action that redirects, Next asks itself for the page: here, whatever the browser called this server.
process.env.__NEXT_PRIVATE_ORIGIN = `http://127.0.0.1:${port}`;
const app = next({ dev: false, dir: root, port: sitePort, httpServer: server });
await app.prepare();
answer = aroundNext(app.getRequestHandler(), await askFront<string>('own-value'));

tell({ kind: 'listening', port });
