import { once } from 'node:events';
import { Agent, createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { FilmAnswer } from '@/lib/http/film-answer';

const FILM = Buffer.from(Array.from({ length: 1_500_000 }, (_, index) => (index * 7) % 251));
const headers = { 'content-type': 'video/mp4', 'accept-ranges': 'bytes' };

/** A film in memory, and what was done with it. */
function filmOf(bytes = FILM, breaksAt = Number.POSITIVE_INFINITY) {
  const done = { memories: new Set<unknown>(), reads: 0, closed: 0 };
  const file = {
    async read(start: number, length: number, into?: Buffer) {
      done.reads += 1;
      done.memories.add(into);
      if (start >= breaksAt) throw new Error('The disk is gone');
      const wanted = bytes.subarray(start, start + length);
      if (!into) return wanted;
      wanted.copy(into);
      return into.subarray(0, wanted.length);
    },
    async close() {
      done.closed += 1;
    },
  };
  return { file, done };
}

/** Asks a server that sends it. */
async function sent(
  { file }: ReturnType<typeof filmOf>,
  span: { start: number; end: number },
): Promise<IncomingMessage> {
  const promised = { ...headers, 'content-length': String(span.end + 1 - span.start) };
  const answer = FilmAnswer.of({ file, span, status: 206, headers: promised }) as unknown as FilmAnswer;
  const server = createServer((_, response) => {
    for (const [name, value] of answer.headers) response.setHeader(name, value);
    void answer.sendTo(response);
  });
  onTestFinished(() => {
    agent.destroy();
    server.closeAllConnections();
    server.close();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  // As browsers ask and our server answers: the end of an answer is not the end of its connection.
  server.keepAliveTimeout = 75_000;
  const agent = new Agent({ keepAlive: true });
  const asking = get({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', agent });
  const [got] = (await once(asking, 'response')) as [IncomingMessage];
  return got;
}

async function whole(got: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of got) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe('part of a film', () => {
  it.each([
    ['from its beginning', { start: 0, end: FILM.length - 1 }],
    ['from its middle', { start: 300_001, end: 1_200_002 }],
    ['of one byte', { start: 17, end: 17 }],
  ])('%s is sent out of one piece of memory, and its file closed', async (_, span) => {
    const film = filmOf();
    const bytes = await whole(await sent(film, span));
    expect(bytes.equals(FILM.subarray(span.start, span.end + 1))).toBe(true);
    expect([film.done.memories.size, film.done.closed]).toEqual([1, 1]);
    expect(film.done.memories.has(undefined)).toBe(false);
  });

  it('is a Response for whatever else looks at it', async () => {
    const film = filmOf();
    const answer = FilmAnswer.of({ file: film.file, span: { start: 5, end: 700_000 }, status: 206, headers });
    expect(answer).toBeInstanceOf(Response);
    expect([answer.status, answer.ok, answer.headers.get('content-type')]).toEqual([206, true, 'video/mp4']);
    expect(Buffer.from(await answer.arrayBuffer()).equals(FILM.subarray(5, 700_001))).toBe(true);
    expect(film.done.closed).toBe(1);
  });

  it('breaks off where the file ends, should it have become shorter', async () => {
    const film = filmOf(FILM.subarray(0, 1000));
    await expect(whole(await sent(film, { start: 0, end: 5000 }))).rejects.toThrow('aborted');
    expect(film.done.closed).toBe(1);
  });

  it('breaks off where the disk does', async () => {
    const film = filmOf(FILM, 512 * 1024);
    await expect(whole(await sent(film, { start: 0, end: FILM.length - 1 }))).rejects.toThrow('aborted');
    expect(film.done.closed).toBe(1);
  });

  it('is read no further, and closed, once its client has left', async () => {
    const film = filmOf(Buffer.alloc(64 * 1024 * 1024));
    const got = await sent(film, { start: 0, end: 64 * 1024 * 1024 - 1 });
    await once(got, 'readable');
    got.destroy();
    await expect.poll(() => film.done.closed).toBe(1);
    const { reads } = film.done;
    expect(reads).toBeLessThan(256);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(film.done.reads).toBe(reads);
  });
});
