import { expect, it } from 'vitest';
import { changeStream } from './change-stream';
import { announceTitle } from './changes';

const profile = '00000000-0000-4000-8000-000000000001';
const later = () => Date.now() + 60_000;

async function readAll(stream: ReadableStream<Uint8Array>): Promise<string> {
  return new Response(stream).text();
}

it('tells what happens until the reader leaves', async () => {
  const leaving = new AbortController();
  const told = readAll(changeStream(new Set([profile]), later(), leaving.signal));
  announceTitle(profile, { type: 'movie', tmdbId: 7 });
  leaving.abort();
  announceTitle(profile, { type: 'movie', tmdbId: 8 });
  expect(await told).toMatch(/^retry: 3000\n\nevent: change\ndata: [^\n]*"tmdbId":7[^\n]*\n\n$/);
});

it('ends at once for a reader who has left already', async () => {
  expect(await readAll(changeStream(new Set([profile]), later(), AbortSignal.abort()))).toBe('retry: 3000\n\n');
});
