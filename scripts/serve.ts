/**
 * `npm start`: checks what must be right before anything opens, builds where there is no build of these sources, serves,
 * and prints one address. Whatever stands in the way is said in one sentence, with exit code 1.
 */
import { randomUUID } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import path from 'node:path';
import { parseServerEnvironment, type ServerEnvironment } from '../lib/env/server.ts';
import { noteArrival } from '../lib/process/arrivals.ts';
import { fromOutside } from './answer.ts';
import { buildIfNeeded } from './build-if-needed.ts';
import { Pages } from './front/pages.ts';
import { giveBackWhenQuiet } from './give-back.ts';
import { loadSettings } from './load-settings.ts';
import { logStructured } from './observe/log.ts';
import { traceWhereAsked } from './observe/tracing.ts';
import { becomeNewStart } from './restart.ts';
import { checkMachine, StartError } from './start-checks.ts';
import { stopGracefully } from './stop-gracefully.ts';
import { waitForDatabase } from './wait-for-database.ts';
import { askToWait } from './waiting-room.ts';

/** A hosted database may come a minute later than we do, as when a whole machine starts. */
const PATIENCE_SECONDS = 120;

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

/** What was asked while the server stops is answered as well as it can be; nothing of the start goes on. */
const stopping = new AbortController();

async function start(): Promise<void> {
  loadSettings(root);
  const environment = parseServerEnvironment(process.env);
  await logStructured(environment, 'front');
  await traceWhereAsked('front');
  checkMachine(environment);
  let answer: RequestListener = askToWait;
  const server = createServer((request, response) => answer(request, response));
  // Longer than the ten seconds between reports, and than common proxies hold: a report never opens a connection anew.
  server.keepAliveTimeout = 75_000;
  server.headersTimeout = 80_000;
  server.on('connection', noteArrival);
  const ownValue = randomUUID();
  const pages = new Pages(ownValue);
  const stop = stopGracefully(server, pages, stopping);
  await listen(server, environment.port);
  await buildIfNeeded(root, stopping.signal);
  Object.assign(process.env, { NODE_ENV: 'production', TONIGHT_PART: 'front' });
  // The database is opened, and what answers is loaded, while the pages start.
  const [opened] = await Promise.all([openFront(pages, environment, () => stop(becomeNewStart)), pages.start()]);
  const listener = fromOutside(opened, environment, ownValue);
  await waitForDatabase(listener, {
    seconds: environment.hostedSupabase ? PATIENCE_SECONDS : 0,
    signal: stopping.signal,
  });
  answer = listener;
  giveBackWhenQuiet(server);
  if (environment.testDoor) {
    console.warn(
      'TEST_DOOR is set: whoever knows it makes households, reads all mail and sets clocks. For tests alone; no mail is sent.',
    );
  }
  console.log(`Tonight is ready at http://localhost:${environment.port}`);
}

async function openFront(pages: Pages, environment: ServerEnvironment, restart: () => void): Promise<RequestListener> {
  // With what they load, which asks which part of Tonight this is.
  const [{ openPrivateDoor }, { begin }, { frontListener }, { afterOpening }] = await Promise.all([
    import('../lib/supabase/private-door.ts'),
    import('../lib/use-cases/begin.ts'),
    import('./front/front.ts'),
    import('./front/after-opening.ts'),
  ]);
  await openPrivateDoor();
  const operated = { pages, environment, stopping: stopping.signal, restart };
  const [listener] = await Promise.all([frontListener(operated), begin()]);
  await afterOpening(environment);
  return listener;
}

start().catch((error: Error) => {
  if (stopping.signal.aborted) return;
  console.error(error.message);
  process.exit(1);
});
