/**
 * `npm start`: checks what must be right before anything opens, builds where there is no build of these sources, serves,
 * and prints one address. Whatever stands in the way is said in one sentence, with exit code 1.
 */
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import next from 'next';
import { parseServerEnvironment } from '../lib/env/server.ts';
import { answering } from './answer.ts';
import { buildIfNeeded } from './build-if-needed.ts';
import { loadSettings } from './load-settings.ts';
import { checkMachine, StartError } from './start-checks.ts';
import { stopGracefully } from './stop-gracefully.ts';

const root = path.join(import.meta.dirname, '..');
process.chdir(root);
process.env.NEXT_TELEMETRY_DISABLED ??= '1';
process.env.DO_NOT_TRACK ??= '1';

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'is already in use' : `cannot be opened (${error.code})`;
      reject(new StartError(`Port ${port} ${reason}; set PORT to another.`));
    });
    server.listen(port, resolve);
  });
}

async function start(): Promise<void> {
  loadSettings(root);
  const environment = parseServerEnvironment(process.env);
  checkMachine(environment);
  const server = createServer();
  await listen(server, environment.port);
  await buildIfNeeded(root);
  const app = next({ dev: false, dir: root, port: environment.port, httpServer: server });
  await app.prepare();
  const handle = app.getRequestHandler();
  server.on('request', answering(handle, environment));
  // Longer than the ten seconds between reports, and than common proxies hold: a report never opens a connection anew.
  server.keepAliveTimeout = 75_000;
  server.headersTimeout = 80_000;
  stopGracefully(server);
  // The first request opens the database; what keeps it from opening ends the process with its sentence.
  const health = await fetch(`http://localhost:${environment.port}/api/health`);
  if (!health.ok) throw new StartError('Tonight could not start: the database does not answer.');
  // An answer nobody reads keeps its connection busy, and a stop would wait for it.
  await health.arrayBuffer();
  console.log(`Tonight is ready at http://localhost:${environment.port}`);
}

start().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
