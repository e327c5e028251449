import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { handleControl, type StandInControls } from '@/lib/testing/tmdb-stand-in-control';
import { createFaultList, sendComplaint, sendFault } from '@/lib/testing/tmdb-stand-in-faults';
import type { TmdbSource } from '@/lib/tmdb/source-contract';

export interface TmdbStandIn extends StandInControls {
  /** For `TMDB_API_BASE_URL`, with the version as TMDB has it. */
  baseUrl: string;
  /** The most requests that were being answered at the same time. */
  mostAtOnce(): number;
  close(): Promise<void>;
}

export interface StandInOptions {
  /** What answers: a folder (`folderSource`), the demo catalog, or a function of a test's own. */
  source: TmdbSource;
  /** Any free one unless given. */
  port?: number;
}

/** A server on loopback that answers like TMDB, counts what it is asked, and fails on demand. */
export async function startTmdbStandIn({ source, port = 0 }: StandInOptions): Promise<TmdbStandIn> {
  const requests: TmdbStandIn['requests'] = [];
  const faults = createFaultList();
  const unanswered = new Set<ServerResponse>();
  let delayMs = 0;
  let most = 0;

  async function answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const path = decodeURIComponent(url.pathname.replace(/^\/3(?=\/)/, ''));
    const params = Object.fromEntries(url.searchParams);
    requests.push({ path, params, authorization: request.headers.authorization ?? null });
    const fault = faults.take(path);
    if (delayMs > 0) await delay(delayMs);
    const json = await source.get(path, params);
    // Before the answer leaves: the client may send its next request sooner than this one is seen to close.
    if (fault?.kind !== 'hang') unanswered.delete(response);
    if (fault) return sendFault(response, fault, JSON.stringify(json ?? {}));
    if (json === null) return sendComplaint(response, 404);
    response.writeHead(200, { 'content-type': 'application/json;charset=utf-8' });
    response.end(JSON.stringify(json));
  }

  const standIn: Omit<TmdbStandIn, 'baseUrl' | 'close'> = {
    requests,
    mostAtOnce: () => most,
    fail: (rule) => faults.add(rule),
    slowDown(ms) {
      delayMs = ms;
    },
    reset() {
      faults.clear();
      delayMs = 0;
      most = 0;
      requests.length = 0;
    },
  };

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://stand-in');
    unanswered.add(response);
    most = Math.max(most, unanswered.size);
    response.on('close', () => unanswered.delete(response));
    const work = url.pathname.startsWith('/stand-in/')
      ? handleControl(standIn, request, response, url)
      : answer(request, response, url);
    work.catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: used } = server.address() as AddressInfo;

  return {
    ...standIn,
    baseUrl: `http://127.0.0.1:${used}/3`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
