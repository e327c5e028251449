import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { lookFirst, withLookFirst } from '@/lib/http/look-first';
import { FIRST_SCRIPT } from '@/lib/look/first-script';

const LOOK = `<script>${FIRST_SCRIPT}</script>`;
const [start, styles, rest] = [
  '<!DOCTYPE html><html><head><meta charSet="utf-8"/>',
  '<title>Größe</title><link rel="stylesheet" href="/a.css"/><script src="/a.js" async=""></script>',
  '<script src="/old.js" noModule=""></script></head><body><p>words</p></body></html>',
];
const PAGE = start + styles + LOOK + rest;
const MOVED = start + LOOK + styles + rest;

async function answered(answer: (response: ServerResponse) => void) {
  const server = createServer((_, response) => {
    lookFirst(response);
    answer(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const got = await fetch(`http://127.0.0.1:${port}`);
  const text = await got.text();
  server.close();
  return text;
}

it.each([
  ['whole', (response: ServerResponse) => response.end(PAGE), MOVED],
  [
    'of a known length',
    (response: ServerResponse) => response.writeHead(200, { 'content-length': Buffer.byteLength(PAGE) }).end(PAGE),
    MOVED,
  ],
  [
    'in pieces',
    (response: ServerResponse) => {
      response.write(Buffer.from(start + styles + LOOK));
      response.write(rest);
      response.end();
    },
    MOVED,
  ],
  [
    'in pieces that divide its head',
    (response: ServerResponse) => {
      response.write(start + styles + LOOK.slice(0, 60));
      response.end(LOOK.slice(60) + rest);
    },
    PAGE,
  ],
  ['of nothing', (response: ServerResponse) => response.end(), ''],
])('a page %s has its look before its styles where it begins with both', async (_, answer, expected) => {
  expect(await answered(answer)).toBe(expected);
});

it.each([
  ['text', LOOK],
  ['a page without a look', start + styles + rest],
  ['a page of ours that begins otherwise', `<!DOCTYPE html><html><head>${LOOK}`],
])('%s stays as it is', (_, text) => expect(withLookFirst(Buffer.from(text)).toString()).toBe(text));
