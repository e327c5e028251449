import type { Server } from 'node:http';
import { madeInProcess } from '../lib/process/one-per-process.ts';

/** How long answers under way may take before their connections are cut; live streams would never end by themselves. */
const GRACE_MILLISECONDS = 5000;

/**
 * On SIGTERM or SIGINT: no new connections, write and answer what was accepted, close the database, exit 0. A start that
 * is under way hears of it by `stopping`; a database that it is just opening is opened, and closed again.
 */
export function stopGracefully(server: Server, pages: { stop(): Promise<void> }, stopping: AbortController): void {
  const stop = async () => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    const cut = setTimeout(() => server.closeAllConnections(), GRACE_MILLISECONDS);
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeIdleConnections();
    });
    clearTimeout(cut);
    await pages.stop();
    // Whoever was cut off is not answered any more; what they sent is written all the same.
    await madeInProcess<{ drain(): Promise<void> }>('recorder')?.drain();
    const opened = madeInProcess<Promise<{ close(): Promise<void> }>>('supabase');
    await (await opened?.catch(() => undefined))?.close();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
