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
import { aroundNext, OWN_HEADER, PAGES_METRICS } from '../answer.ts';
import { giveBackWhenQuiet } from '../give-back.ts';
import { logStructured } from '../observe/log.ts';
import { processMetrics } from '../observe/metrics.ts';
import { traceWhereAsked, tracing } from '../observe/tracing.ts';
import { forgetAllocator } from '../own-memory.mjs';
import { askToWait } from '../waiting-room.ts';

forgetAllocator();
const root = path.join(import.meta.dirname, '../..');
const tell = (line: Line) => void process.send?.(line, () => undefined);

process.once('disconnect', () => process.exit(1));
// A terminal sends these to the whole family; the front says when it is our turn.
process.on('SIGTERM', () => undefined);
process.on('SIGINT', () => undefined);
process.on('message', async (line: Line) => {
  if (line.kind !== 'stop') return;
  // Clients that were cut off get no answer any more; what they sent is written all the same.
  await madeInProcess<{ drain(): Promise<void> }>('recorder')?.drain();
  await tracing.get()?.close();
  process.exit(0);
});

const environment = parseServerEnvironment(process.env);
await logStructured(environment, 'pages');
await traceWhereAsked('pages');
let answer: RequestListener = askToWait;
const server = createServer((request, response) => answer(request, response));
// The front keeps its connections: none is closed under a request that is on its way.
server.keepAliveTimeout = 0;
server.requestTimeout = 0;
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address() as AddressInfo;
// After a server action that redirects, Next asks itself for the page: here, whatever the browser called this server.
process.env.__NEXT_PRIVATE_ORIGIN = `http://127.0.0.1:${port}`;
const app = next({ dev: false, dir: root, port: environment.port, httpServer: server });
await app.prepare();
const ownValue = await askFront<string>('own-value');
const aroundPages = aroundNext(app.getRequestHandler(), ownValue);
const metrics = processMetrics('pages');
answer = (request, response) => {
  if (request.url !== PAGES_METRICS || request.headers[OWN_HEADER] !== ownValue) return aroundPages(request, response);
  void metrics.getMetricsAsJSON().then((all) => response.end(JSON.stringify(all)));
};

giveBackWhenQuiet(server);
tell({ kind: 'listening', port });
