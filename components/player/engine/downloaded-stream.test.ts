import type { LoaderContext } from 'hls.js';
import { expect, it } from 'vitest';
import { downloadedLoader, downloadedStream, offerDownloaded } from '@/components/player/engine/downloaded-stream';

const reader = {
  main: 'https://films.example/main.m3u8',
  text: (address: string) => (address.endsWith('.m3u8') ? '#EXTM3U' : null),
  bytes: (address: string, start = 0, end = 6) =>
    address.endsWith('gone.ts') ? null : new Blob(['abcdef']).slice(start, end),
};

function load(context: Partial<LoaderContext>): Promise<unknown> {
  const Loader = downloadedLoader(reader);
  const loader = new Loader({} as never);
  return new Promise((resolve) =>
    loader.load({ url: '', responseType: 'text', ...context } as LoaderContext, {} as never, {
      onSuccess: ({ data }) => resolve(typeof data === 'string' ? data : Buffer.from(data as ArrayBuffer).toString()),
      onError: ({ code }) => resolve(code),
      onTimeout: () => resolve('timeout'),
    }),
  );
}

it.each([
  ['a list', { url: 'a.m3u8' }, '#EXTM3U'],
  ['a piece', { url: 'a.ts', responseType: 'arraybuffer' }, 'abcdef'],
  ['a range, its end left out', { url: 'a.mp4', responseType: 'arraybuffer', rangeStart: 1, rangeEnd: 3 }, 'bc'],
  ['captions', { url: 'a.vtt' }, 'abcdef'],
  ['what is gone as missing for good', { url: 'gone.ts', responseType: 'arraybuffer' }, 404],
])('answers %s', async (_, context, expected) => {
  expect(await load(context)).toBe(expected);
});

it('knows a stream as long as it is offered', () => {
  const withdraw = offerDownloaded('kept:one', reader);
  expect(downloadedStream('kept:one')).toBe(reader);
  expect(downloadedStream('https://films.example/main.m3u8')).toBe(null);
  withdraw();
  expect(downloadedStream('kept:one')).toBe(null);
});
