import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { changeFirstPiece } from '@/lib/http/first-piece';

const turned = (piece: Buffer) => Buffer.from(piece.toString().toUpperCase());
const longer = (piece: Buffer) => Buffer.concat([Buffer.from('!'), piece]);

async function answered(change: (piece: Buffer) => Buffer, answer: (response: ServerResponse) => void) {
  const server = createServer((_, response) => {
    // As in ours, which says some headers of every answer.
    response.setHeader('x-ours', 'a');
    changeFirstPiece(response, change);
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
  ['whole', turned, (response: ServerResponse) => response.end('größe'), 'GRÖSSE'],
  ['of nothing', turned, (response: ServerResponse) => response.end(), ''],
  [
    'in pieces',
    turned,
    (response: ServerResponse) => {
      response.write('');
      response.write(Buffer.from('one'));
      response.write('two');
      response.end('three');
    },
    'ONEtwothree',
  ],
  [
    'of a known length, as long as it was',
    turned,
    (response: ServerResponse) => response.writeHead(200, { 'content-length': 3 }).end('one'),
    'ONE',
  ],
  [
    'of a length that goes out with it, longer than it was',
    longer,
    (response: ServerResponse) => {
      response.setHeader('content-length', 6);
      response.write('one');
      response.end('two');
    },
    '!onetwo',
  ],
  [
    'of a length that has gone out, longer than it was',
    longer,
    (response: ServerResponse) => response.writeHead(200, { 'content-length': 3 }).end('one'),
    'one',
  ],
  ['of no known length, longer than it was', longer, (response: ServerResponse) => response.end('one'), '!one'],
])('the first piece of an answer %s is changed where it may be', async (_, change, answer, expected) => {
  expect(await answered(change, answer)).toBe(expected);
});
