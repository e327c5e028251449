import type { Server } from 'node:http';
import { madeInProcess } from '../lib/process/one-per-process.ts';
import { requestsOf } from './requests-under-way.ts';

/** How long answers under way may take before their connections are cut. */
const GRACE_MILLISECONDS = 5000;

/**
 * On SIGTERM or SIGINT: say so and answer until clients are quiet, take no more connections, write and answer what was accepted,
 * close the database, exit 0. A start that is under way hears of it by `stopping`; a database that it is just opening is opened, and
 * closed again.
 * @returns what does the same, and something else than to exit at its end.
 */
export function stopGracefully(
  server: Server,
  pages: { stop(): Promise<void> },
  stopping: AbortController,
): (then: () => never) => void {
  const requests = requestsOf(server);
  const stop = async (then: () => never = () => process.exit(0)) => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    requests.endConnections();
    const cut = setTimeout(() => server.closeAllConnections(), GRACE_MILLISECONDS);
    await requests.fallQuiet();
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeIdleConnections();
    });
    clearTimeout(cut);
    await pages.stop();
    // Clients that were cut off get no answer any more; what they sent is written all the same.
    await madeInProcess<{ drain(): Promise<void> }>('recorder')?.drain();
    const opened = madeInProcess<Promise<{ close(): Promise<void> }>>('supabase');
    await (await opened?.catch(() => undefined))?.close();
    await madeInProcess<{ close(): Promise<void> } | null>('tracing')?.close();
    then();
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
  if (process.env.npm_lifecycle_event === 'start') whenTheShellGoes(() => void stop());
  return (then) => void stop(then);
}

/**
 * npm passes the signal to stop on to its shell, and the shell passes it on no further: it ends, and leaves us behind.
 */
function whenTheShellGoes(call: () => void): void {
  const shell = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(looking);
    call();
  }, 500).unref();
}
