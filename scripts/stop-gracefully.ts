import type { Server, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { madeInProcess } from '../lib/process/one-per-process.ts';

/** How long answers under way may take before their connections are cut; live streams would never end by themselves. */
const GRACE_MILLISECONDS = 5000;
/** A client that holds a connection and asks nothing on it for so long, as a proxy that has found another server, will not. */
const QUIET_MILLISECONDS = 500;
/** Clients that do not fall quiet are waited for no longer than this. */
const PATIENCE_MILLISECONDS = 3000;

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
  const requests = requestsOf(server, stopping.signal);
  const stop = async (then: () => never = () => process.exit(0)) => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    requests.sayLast();
    const cut = setTimeout(() => server.closeAllConnections(), GRACE_MILLISECONDS);
    await requests.areOver();
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
 * Answers of a server that stops are the last on their connections: a proxy that holds some would else send on one that is just
 * closed, and could not know whether what it sent was taken.
 */
function requestsOf(server: Server, stopping: AbortSignal) {
  const underWay = new Set<ServerResponse>();
  let lastAt = 0;
  server.prependListener('request', (_, response) => {
    lastAt = performance.now();
    response.shouldKeepAlive &&= !stopping.aborted;
    underWay.add(response);
    response.once('close', () => underWay.delete(response));
  });
  return {
    /** Those that come later say it by themselves. */
    sayLast: () => {
      for (const response of underWay) response.shouldKeepAlive = false;
    },
    /** Resolves when clients have been quiet; at once where none is connected. */
    areOver: async () => {
      if ((await promisify(server.getConnections.bind(server))()) === 0) return;
      const began = performance.now();
      while (performance.now() - began < PATIENCE_MILLISECONDS) {
        const wait = Math.max(lastAt, began) + QUIET_MILLISECONDS - performance.now();
        if (wait <= 0) return;
        await sleep(wait);
      }
    },
  };
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
