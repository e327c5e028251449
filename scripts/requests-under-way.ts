import type { Server, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

/** A client that holds a connection and asks nothing on it for so long, as a proxy that has found another server, will not. */
const QUIET_MILLISECONDS = 500;
/** Clients that do not fall quiet are waited for no longer than this. */
const PATIENCE_MILLISECONDS = 3000;

/**
 * What a server is asked, so that it can stop between two requests. A proxy may be sending on a connection that is just closed, and cannot
 * know whether what it sent was taken.
 */
export function requestsOf(server: Server) {
  const underWay = new Set<ServerResponse>();
  let [lastAt, isLast] = [0, false];

  server.prependListener('request', (_, response) => {
    lastAt = performance.now();
    if (isLast) response.shouldKeepAlive = false;
    underWay.add(response);
    response.once('close', () => underWay.delete(response));
  });

  return {
    /** From now on each answer is the last on its connection. Live streams, which would go on for ever, end: their clients ask elsewhere. */
    endConnections(): void {
      isLast = true;
      for (const response of underWay) {
        response.shouldKeepAlive = false;
        if (String(response.getHeader('content-type')).startsWith('text/event-stream')) response.destroy();
      }
    },
    /** Resolves when clients have been quiet; at once where none is connected. */
    async fallQuiet(): Promise<void> {
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
