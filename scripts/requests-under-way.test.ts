import { once } from 'node:events';
import { Agent, createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { requestsOf } from './requests-under-way';

let server: Server;
let agent: Agent;
let held: Map<string, ServerResponse>;

beforeEach(async () => {
  [agent, held] = [new Agent({ keepAlive: true }), new Map()];
  server = createServer(({ url = '' }, response) => {
    held.set(url, response);
    if (url === '/live') response.setHeader('content-type', 'text/event-stream; charset=utf-8').write('retry: 1\n\n');
    if (url === '/quick') response.end('done');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterEach(() => {
  agent.destroy();
  server.close();
  server.closeAllConnections();
});

const ask = (path: string) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    get({ port, path, agent }, resolve).on('error', reject);
  });

it('a server that stops ends live streams at once, and every other connection with its answer', async () => {
  const requests = requestsOf(server);
  const before = await ask('/quick');
  expect([before.headers.connection, await text(before)]).toEqual(['keep-alive', 'done']);
  const [live, slow] = [await ask('/live'), ask('/slow')];
  const ended = text(live).catch(({ code }: NodeJS.ErrnoException) => code);
  while (!held.has('/slow')) await ask('/quick').then(text);

  requests.endConnections();
  expect(await ended, 'the live stream').toBe('ECONNRESET');
  held.get('/slow')?.end('taken');
  const answered = await slow;
  expect([answered.headers.connection, await text(answered)]).toEqual(['close', 'taken']);
  expect((await ask('/quick')).headers.connection).toBe('close');
});

it('waits for a client that holds a connection to be quiet, and where there is none not at all', async () => {
  const requests = requestsOf(server);
  const isQuietSoon = () => Promise.race([requests.fallQuiet().then(() => true), sleep(400, false)]);
  expect(await isQuietSoon()).toBe(true);
  await text(await ask('/quick'));
  expect(await isQuietSoon()).toBe(false);
});
