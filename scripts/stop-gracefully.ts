import type { Server } from 'node:http';

/** How long answers under way may take before their connections are cut; live streams would never end by themselves. */
const GRACE_MILLISECONDS = 5000;

interface Running {
  tonightRecorder?: { drain(): Promise<void> };
  tonightSupabase?: Promise<{ close(): Promise<void> }>;
}

/**
 * On SIGTERM or SIGINT: no new connections, write and answer what was accepted, close the database, exit 0. A start that
 * is under way hears of it by `stopping`; a database that it is just opening is opened, and closed again.
 */
export function stopGracefully(server: Server, stopping: AbortController): void {
  const stop = async () => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    const cut = setTimeout(() => server.closeAllConnections(), GRACE_MILLISECONDS);
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeIdleConnections();
    });
    clearTimeout(cut);
    const { tonightRecorder, tonightSupabase } = globalThis as Running;
    // Whoever was cut off is not answered any more; what they sent is written all the same.
    await tonightRecorder?.drain();
    await (await tonightSupabase?.catch(() => undefined))?.close();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
