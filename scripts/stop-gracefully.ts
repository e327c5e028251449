import type { Server } from 'node:http';

/** How long answers under way may take before their connections are cut; live streams would never end by themselves. */
const GRACE_MILLISECONDS = 5000;

/** On SIGTERM or SIGINT: no new connections, answer what was accepted, close the database, exit 0. */
export function stopGracefully(server: Server): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    const cut = setTimeout(() => server.closeAllConnections(), GRACE_MILLISECONDS);
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeIdleConnections();
    });
    clearTimeout(cut);
    const supabase = await (globalThis as { tonightSupabase?: Promise<{ close(): Promise<void> }> }).tonightSupabase;
    await supabase?.close();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
