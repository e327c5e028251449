import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { episodeKey } from '@/lib/catalog/title-key';
import type { DownloadTrouble } from '@/lib/downloads/ask';
import type { KeepAnswer } from '@/lib/use-cases/downloads/downloaded-item';
import { lookAfter } from '@/lib/use-cases/downloads/look-after';
import { openDownload } from '@/lib/use-cases/downloads/open-download';
import {
  addDownload,
  changeDownload,
  downloadId,
  findDownload,
  removeDownload,
} from '@/lib/use-cases/downloads/stored-downloads';

const OWNER = 'profile-1';
const KEY = episodeKey({ type: 'movie', tmdbId: 7 });
const ID = downloadId(OWNER, KEY);
const SIZE = 5000;
const FILM = 'https://films.example/film.mp4';

/** The browser's files: one piece, of so many bytes, or none. */
let piece: number | null = SIZE;
const folder = {
  getDirectoryHandle: async () => folder,
  removeEntry: async () => undefined,
  getFileHandle: async () => {
    const bytes = piece;
    if (bytes === null) throw new DOMException('', 'NotFoundError');
    return { getFile: async () => new File([new Uint8Array(bytes)], '00000') };
  },
};

const answer = (src = `${FILM}?signed=anew`) =>
  ({
    kind: 'item',
    item: { name: 'A film', artwork: null, stream: { type: 'video/mp4', src, durationSeconds: 60, captions: [] } },
  }) as unknown as KeepAnswer;

beforeEach(async () => {
  piece = SIZE;
  vi.stubGlobal('navigator', { storage: { getDirectory: async () => folder } });
  vi.stubGlobal('location', new URL('https://tonight.example/'));
  vi.stubGlobal('localStorage', { setItem: () => undefined, removeItem: () => undefined });
  vi.stubGlobal('fetch', async () => new Response('x', { headers: { 'content-range': `bytes 0-0/${SIZE}` } }));
  await addDownload(OWNER, { key: KEY, name: 'A film', height: null });
  const parts = [{ address: FILM, start: 0, end: SIZE, isExtra: false }];
  const plan = { type: 'video/mp4', main: FILM, texts: {}, parts, about: SIZE };
  const { item } = answer(FILM) as Extract<KeepAnswer, { kind: 'item' }>;
  await changeDownload(ID, { state: 'whole', plan, item, lengths: [SIZE], stored: SIZE });
});
afterEach(() => removeDownload(ID));
afterAll(() => vi.unstubAllGlobals());

const opened = async (): Promise<DownloadTrouble | 'none' | 'plays'> => {
  const found = await openDownload(OWNER, KEY);
  return 'trouble' in found ? found.trouble : 'plays';
};

it('leaves alone what is whole and still the same stream, under whatever address', async () => {
  await lookAfter(OWNER, async () => answer());
  expect(await findDownload(ID)).toMatchObject({ state: 'whole', trouble: null, stored: SIZE });
  expect(await opened()).toBe('plays');
});

it('says that the stream is another one, and what was kept plays on', async () => {
  await lookAfter(OWNER, async () => answer('https://films.example/other-cut.mp4'));
  expect(await findDownload(ID)).toMatchObject({ state: 'whole', trouble: 'changed' });
  expect(await opened()).toBe('plays');
});

describe.each(['capped', 'gone'] as const)('what is %s by now', (kind) => {
  it('plays no more, and is not lost: it plays again once it may', async () => {
    await lookAfter(OWNER, async () => ({ kind }));
    expect(await findDownload(ID)).toMatchObject({ state: 'whole', trouble: kind, stored: SIZE });
    expect(await opened()).toBe(kind);
    await lookAfter(OWNER, async () => answer());
    expect(await opened()).toBe('plays');
  });
});

it.each([null, SIZE - 1])('fetches again what the browser deleted (%s bytes are left)', async (left) => {
  piece = left;
  await lookAfter(OWNER, async () => answer());
  expect(await findDownload(ID)).toMatchObject({ state: 'waiting', trouble: 'half-gone', stored: 0 });
  expect(await opened()).not.toBe('plays');
});

it('leaves all as it is while no server answers', async () => {
  await lookAfter(OWNER, () => Promise.reject(new Error('away')));
  expect(await findDownload(ID)).toMatchObject({ state: 'whole', trouble: null });
});
