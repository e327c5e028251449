import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { freePort } from './free-port.ts';
import { untilReady } from './until-ready.ts';

let stop: () => void = () => undefined;
afterEach(() => stop());

function listen(port: number, answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return new Promise((resolve) =>
    server.listen(port, () => resolve(`http://localhost:${(server.address() as AddressInfo).port}`)),
  );
}

it('waits for a server that answers 503 while it starts', async () => {
  let asked = 0;
  const url = await listen(0, (_, response) => {
    asked += 1;
    response.writeHead(asked < 3 ? 503 : 200).end();
  });
  await untilReady(url, 10_000);
  expect(asked).toBe(3);
});

it('waits for one that does not listen yet', async () => {
  const port = await freePort();
  const ready = untilReady(`http://localhost:${port}`, 10_000);
  await listen(port, (_, response) => void response.end());
  await ready;
});

it('says what the server said, once its patience is over', async () => {
  const url = await listen(0, (_, response) => void response.writeHead(503).end('Building'));
  await expect(untilReady(url, 300)).rejects.toThrow(/not ready after 0 s: 503 Building/);
});

it.each([200, 404])('waits for nothing where the server answers %i', async (status) => {
  const url = await listen(0, (_, response) => void response.writeHead(status).end());
  await untilReady(url, 0);
});

it('says once what it waits for, while nothing else is seen', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  const url = await listen(0, (_, response) => void response.writeHead(503).end('Building'));
  await untilReady(url, 600, 100).catch(() => undefined);
  const said = warn.mock.calls;
  warn.mockRestore();
  expect(said).toEqual([[`Waiting 1 s for Tonight at ${url}, which is not ready: 503 Building`]]);
});
