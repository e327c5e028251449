import { once } from 'node:events';
import { type Agent, createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { AskedRequest, gathered } from './asked-request.ts';

interface Sent {
  path?: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

type Exchange = { request: IncomingMessage; response: ServerResponse; origin: string };

/** What a server sees of a request that really came, by both. */
async function ask<Seen>(sent: Sent, see: (asked: Request, exchange: Exchange) => Promise<Seen>): Promise<Seen[]> {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const exchange = { request, response, origin: 'http://localhost:3000' };
    const body = sent.body === undefined ? undefined : await gathered(request);
    const plain = new Request(exchange.origin + request.url, {
      method: request.method,
      headers: request.headers as Record<string, string>,
      body: body as BodyInit | undefined,
    });
    seen.push(await see(new AskedRequest(exchange, body) as unknown as Request, exchange));
    seen.push(await see(plain, exchange));
    response.end();
  });
  onTestFinished(() => void server.close());
  await once(server.listen(0), 'listening');
  const { port } = server.address() as AddressInfo;
  const agent = false as unknown as Agent;
  const { path = '/api/progress', method = 'GET', headers, body } = sent;
  const asking = send({ port, path, method, headers, agent });
  asking.end(body);
  const [answer] = await once(asking, 'response');
  answer.resume();
  await once(answer, 'end');
  return seen;
}

const REPORT = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"title":"Übermut"}' };

describe('a request as the front hands it to handlers', () => {
  it.each<[string, Sent, (asked: Request) => unknown]>([
    ['its text', REPORT, (asked) => asked.text()],
    ['its JSON', REPORT, (asked) => asked.json()],
    ['its bytes', REPORT, async (asked) => [...new Uint8Array(await asked.arrayBuffer())]],
    ['a mark at the beginning of its text', { ...REPORT, body: '\uFEFF{}' }, (asked) => asked.text()],
    ['what is no UTF-8', { ...REPORT, body: Buffer.from([0x7b, 0xff, 0xc3]) }, (asked) => asked.text()],
    ['its stream', REPORT, async (asked) => new Response(asked.body).text()],
    ['a copy of it', REPORT, async (asked) => [await asked.clone().text(), asked.method]],
    ['one that has no body', {}, async (asked) => [asked.body, await asked.text()]],
    ['its method', { method: 'DELETE' }, (asked) => asked.method],
    ['its address', { path: '/api/progress/movie/27' }, (asked) => asked.url],
    ['a query', { path: '/api/progress?filter=a b&x=ü'.replace(' ', '%20').replace('ü', '%C3%BC') }, ({ url }) => url],
    ['an address with dots', { path: '/api/./progress/../progress' }, ({ url }) => url],
    ['a header by any spelling', { headers: { 'X-Strange': 'a' } }, ({ headers }) => headers.get('x-STRANGE')],
    ['a header that is not there', {}, ({ headers }) => [headers.get('constructor'), headers.has('toString')]],
    ['all its headers', { headers: { b: '1', a: '2' } }, ({ headers }) => [...headers]],
    ['headers that are copied', { headers: { b: '1' } }, ({ headers }) => [...new Headers(headers)]],
    ['what else it says', {}, (asked) => [asked.mode, asked.redirect, asked.signal.aborted, asked.bodyUsed]],
  ])('shows %s as a Request does', async (_what, sent, look) => {
    const [ours, plain] = await ask(sent, async (asked) => look(asked));
    expect(ours).toEqual(plain);
  });

  it('says when its client has left', async () => {
    let left: (() => void) | undefined;
    const over = new Promise<void>((resolve) => {
      left = resolve;
    });
    const server = createServer((request, response) => {
      const { signal } = new AskedRequest({ request, response, origin: 'http://a' }) as unknown as Request;
      signal.addEventListener('abort', () => left?.());
    });
    onTestFinished(() => void server.close());
    await once(server.listen(0), 'listening');
    const asking = send({ port: (server.address() as AddressInfo).port });
    asking.on('error', () => undefined);
    asking.end();
    await once(server, 'request');
    asking.destroy();
    await over;
  });

  it('is not made of a body that was cut off', async () => {
    const cut = new Promise<unknown>((resolve) => {
      const server = createServer((request) => {
        gathered(request).then(resolve, resolve);
        asking.destroy();
      });
      onTestFinished(() => void server.close());
      server.listen(0);
      const asking = send({
        port: (server.address() as AddressInfo).port,
        method: 'POST',
        headers: { 'content-length': 9 },
      });
      asking.on('error', () => undefined);
      asking.write('half');
    });
    expect(await cut).toBeInstanceOf(Error);
  });
});
