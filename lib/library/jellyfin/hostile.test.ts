import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { askSource } from '@/lib/library/jellyfin/ask';
import { remoteBytes } from '@/lib/library/jellyfin/bytes';
import { identify, itemsIn, librariesOf, readerOf, textFrom } from '@/lib/library/jellyfin/client';
import type { SourceTrouble } from '@/lib/library/jellyfin/trouble';
import { type JellyfinStandIn, startJellyfinStandIn } from '@/lib/testing/jellyfin-stand-in';

/* What a server that means harm can do with its answers. */

let standIn: JellyfinStandIn;
let elsewhere: Server;
const heardElsewhere: unknown[] = [];
const source = () => ({ address: standIn.address, apiKey: standIn.key });

beforeAll(async () => {
  standIn = await startJellyfinStandIn({ items: [], libraries: [] });
  elsewhere = createServer((request, response) => {
    heardElsewhere.push(request.headers);
    response.end('[]');
  });
  await new Promise<void>((done) => elsewhere.listen(0, '127.0.0.1', done));
});
beforeEach(() => {
  standIn.instead = null;
  heardElsewhere.length = 0;
});
afterAll(async () => {
  await standIn.close();
  elsewhere.close();
});

const troubleOf = (work: () => Promise<unknown>): Promise<SourceTrouble | null> =>
  work().then(
    () => null,
    (error: { trouble?: SourceTrouble }) => error.trouble ?? null,
  );
const listed = () => itemsIn(source(), { library: 'l', reader: 'r', types: ['Movie'] }).next();

it.each([301, 302, 303, 307, 308])('is not followed to where a %i sends, with the key or without', async (status) => {
  const { port } = elsewhere.address() as AddressInfo;
  standIn.instead = (_, response) => {
    response.writeHead(status, { location: `http://127.0.0.1:${port}/steal` }).end();
    return true;
  };
  const film = { item: 'i', source: 's', size: 10 };
  for (const work of [
    () => identify(source()),
    () => librariesOf(source()),
    () => remoteBytes(source(), film, { start: 0, end: 9 }),
  ])
    expect(await troubleOf(work)).toBe('other');
  expect(heardElsewhere).toEqual([]);
});

it.each<[string, string | Buffer, Record<string, string>, SourceTrouble]>([
  ['nothing', '', {}, 'other'],
  ['a page', '<!doctype html><p>A router', { 'content-type': 'text/html' }, 'other'],
  ['what is packed, and was not asked for', gzipSync(Buffer.alloc(1e6, ' ')), { 'content-encoding': 'gzip' }, 'other'],
  ['a number that is none', '{"Items":[],"TotalRecordCount":NaN}', {}, 'other'],
  ['a number without end', '{"Items":[],"TotalRecordCount":1e999}', {}, 'strange'],
  ['a count below nothing that has items', '{"Items":7,"TotalRecordCount":-1}', {}, 'strange'],
  ['a tree without end', '['.repeat(200_000), {}, 'other'],
  ['a prototype', '{"__proto__":{"Items":[]},"constructor":1}', {}, 'strange'],
])('says %s: it is told apart', async (_, body, headers, trouble) => {
  standIn.instead = (__, response) => {
    response.writeHead(200, headers).end(body);
    return true;
  };
  expect(await troubleOf(listed)).toBe(trouble);
});

it('does not fill the memory with an answer that does not end', async () => {
  let sent = 0;
  standIn.instead = (_, response) => {
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(1 << 20, '['))) sent += 1;
    };
    response.on('drain', more);
    more();
    return true;
  };
  expect(await troubleOf(() => textFrom(source(), '/Users'))).toBe('strange');
  expect(sent).toBeLessThan(80);
});

it('is not waited for when it switches to another protocol, or has heads without end', async () => {
  standIn.instead = (_, response) => {
    response.socket?.write('HTTP/1.1 101 Switching Protocols\r\nupgrade: other\r\nconnection: upgrade\r\n\r\nrubble');
    return true;
  };
  const asked = () => askSource(source(), '/Users', { patienceMs: 1000 });
  expect(await troubleOf(asked)).toBe('hanging');
  standIn.instead = (_, response) => {
    response.socket?.write(`HTTP/1.1 200 OK\r\nx: ${'x'.repeat(100_000)}\r\n\r\n`);
    return true;
  };
  expect(await troubleOf(asked)).toBe('away');
  standIn.instead = (_, response) => {
    const drip = setInterval(() => response.socket?.write('HTTP/1.1 100 Continue\r\n\r\n'), 50);
    response.socket?.once('close', () => clearInterval(drip));
    return true;
  };
  expect(await troubleOf(asked)).toBe('hanging');
});

it('names no reader with a line of its own in an address', async () => {
  standIn.instead = (_, response) => {
    response.end(JSON.stringify([{ Id: 'a\r\nHost: other' }]));
    return true;
  };
  expect(await troubleOf(() => readerOf(source()))).toBe('strange');
});

const FILM = randomBytes(1000);
const film = { item: 'i', source: 's', size: FILM.length };
const span = { start: 100, end: 299 };

it.each<[string, number, Record<string, string>, Buffer, SourceTrouble]>([
  ['another range', 206, { 'content-range': 'bytes 0-199/1000' }, FILM.subarray(0, 200), 'gone'],
  ['a range of another film', 206, { 'content-range': 'bytes 100-299/5000' }, FILM.subarray(100, 300), 'gone'],
  ['a range without a length', 206, { 'content-range': 'bytes 100-299/*' }, FILM.subarray(100, 300), 'gone'],
  ['several ranges', 206, { 'content-type': 'multipart/byteranges; boundary=x' }, FILM, 'gone'],
  ['all of it', 200, { 'content-length': '1000' }, FILM, 'strange'],
  [
    'bytes that are packed',
    206,
    { 'content-range': 'bytes 100-299/1000', 'content-encoding': 'gzip' },
    FILM,
    'strange',
  ],
  ['no content', 204, {}, Buffer.alloc(0), 'strange'],
])('sends %s for a part: it is none', async (_, status, headers, body, trouble) => {
  standIn.instead = (__, response) => {
    response.writeHead(status, { 'content-type': 'video/mp4', ...headers }).end(status === 204 ? undefined : body);
    return true;
  };
  expect(await troubleOf(() => remoteBytes(source(), film, span))).toBe(trouble);
});

it('sends more than was asked for: it is cut', async () => {
  standIn.instead = (_, response) => {
    response.writeHead(206, { 'content-range': 'bytes 100-299/1000' }).end(FILM.subarray(100));
    return true;
  };
  const bytes = await buffer(await remoteBytes(source(), film, span));
  expect(bytes.equals(FILM.subarray(100, 300))).toBe(true);
});

it('has another film behind the break: what came of the first is not gone on with', async () => {
  let asked = 0;
  standIn.instead = (_, response) => {
    asked += 1;
    const [from, size] = asked === 1 ? [100, 1000] : [150, 1001];
    response.writeHead(206, { 'content-range': `bytes ${from}-299/${size}`, 'content-length': `${300 - from}` });
    response.write(FILM.subarray(100, 150), () => response.destroy());
    return true;
  };
  expect(await troubleOf(async () => buffer(await remoteBytes(source(), film, span)))).toBe('gone');
});

it('sends a byte and breaks off, each time: it is not asked for ever', async () => {
  let asked = 0;
  standIn.instead = (_, response) => {
    response.writeHead(206, { 'content-range': `bytes ${100 + asked}-299/1000`, 'content-length': `${200 - asked}` });
    response.write(FILM.subarray(100 + asked, 101 + asked), () => response.destroy());
    asked += 1;
    return true;
  };
  expect(await troubleOf(async () => buffer(await remoteBytes(source(), film, span)))).toBe('away');
  expect(asked).toBeLessThan(12);
}, 60_000);
