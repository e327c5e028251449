import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { parseServerEnvironment } from '../lib/env/server.ts';
import { EVERY_ANSWER, NO_PAGE } from '../lib/http/answer-headers.ts';
import { aroundNext, fromOutside } from './answer.ts';

let server: Server;
let url: string;

/** `/page` says whom it was asked by; `/act` asks for it as Next does after an action, with the headers it was given. */
beforeEach(async () => {
  const handle = async ({ url: path, headers }: IncomingMessage) => {
    if (path === '/page') return String(headers['x-forwarded-for']);
    const { host: _, connection: __, ...handedOn } = headers;
    return (await fetch(`${url}/page`, { headers: handedOn as Record<string, string> })).text();
  };
  const pages = aroundNext(async (request, response) => void response.end(await handle(request)), 'own');
  const environment = parseServerEnvironment({ SITE_URL: 'http://localhost:3000' });
  const listener = fromOutside((request, response) => pages(request, response), environment, 'own');
  server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => new Promise((resolve) => server.close(resolve)));

const ask = async (path: string, headers: Record<string, string> = {}) =>
  (await fetch(`${url}${path}`, { headers })).text();

test('what Next asks its own server is asked by who asked first, and is no proxy', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  expect(await ask('/act')).toBe('127.0.0.1');
  expect(warned).not.toHaveBeenCalled();
  warned.mockRestore();
});

test('nobody outside can say that they are the server itself', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const forged = { 'x-forwarded-for': '203.0.113.7', 'x-tonight-own': 'true' };
  expect(await ask('/page', forged)).toBe('behind an untold proxy');
  expect(await ask('/act', forged)).toBe('behind an untold proxy');
  warned.mockRestore();
});

test('the pages answer nobody past the front', async () => {
  const alone = createServer(aroundNext(async (_, response) => void response.end('page'), 'own')).listen(
    0,
    '127.0.0.1',
  );
  await new Promise((resolve) => alone.once('listening', resolve));
  const { port } = alone.address() as AddressInfo;
  const statusWith = async (headers: Record<string, string>) =>
    (await fetch(`http://127.0.0.1:${port}/page`, { headers })).status;
  expect([await statusWith({}), await statusWith({ 'x-tonight-own': 'own' })]).toEqual([403, 200]);
  await new Promise((resolve) => alone.close(resolve));
});

test.each(['/%ff', '/title/%E0%A4%A'])('what cannot be read is answered as everything is: %s', async (path) => {
  const { status, headers } = await fetch(`${url}${path}`);
  expect(status).toBe(400);
  for (const name of [...Object.keys(EVERY_ANSWER), ...Object.keys(NO_PAGE)])
    expect(headers.has(name), name).toBe(true);
});

test('what Next answers by itself carries what every answer does', async () => {
  const { headers } = await fetch(`${url}/page`);
  for (const [name, value] of Object.entries(EVERY_ANSWER)) expect(headers.get(name), name).toBe(value);
});
