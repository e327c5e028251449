import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { episodeKey } from '@/lib/catalog/title-key';
import { PIECE_BYTES, PLACEHOLDER, readPieces } from '@/lib/downloads/pieces';
import { RESERVE_BYTES } from '@/lib/downloads/room';
import { originFiles } from '@/lib/testing/origin-files';
import type { KeepAnswer } from '@/lib/use-cases/downloads/downloaded-item';
import { runDownloads } from '@/lib/use-cases/downloads/run-downloads';
import {
  addDownload,
  changeDownload,
  downloadId,
  findDownload,
  hearDownloads,
  removeDownload,
  type Unwritten,
} from '@/lib/use-cases/downloads/stored-downloads';

const OWNER = 'profile-1';
const KEY = episodeKey({ type: 'movie', tmdbId: 7 });
const ID = downloadId(OWNER, KEY);
const SIZE = PIECE_BYTES + 5_000_000;
const FILM = Buffer.from(Uint8Array.from({ length: SIZE }, (_, index) => (index * 7 + (index >> 13)) & 255));
const ADDRESS = 'https://films.example/film.mp4';
const MB = 1_000_000;
/** Milliseconds: for machines that do much else. */
const PATIENCE = 20_000;

const answer = {
  kind: 'item',
  item: {
    artwork: null,
    snapshot: {},
    stream: { type: 'video/mp4', src: ADDRESS, durationSeconds: 60, captions: [] },
  },
} as unknown as KeepAnswer;

let disk = originFiles();
/** What the browser says is free; by itself the truth. */
let free: () => number;
let end: () => void;
/** Milliseconds that each answer takes to go on. */
let pace: number;

beforeEach(async () => {
  disk = originFiles();
  disk.saysOfFull = 2 ** 32 - 8;
  pace = 0;
  free = () => Math.min(disk.room, 1_000 * MB);
  vi.stubGlobal('Worker', disk.Worker);
  vi.stubGlobal('navigator', {
    storage: { getDirectory: disk.getDirectory, estimate: async () => ({ quota: free(), usage: 0 }) },
    locks: { request: (_: string, __: object, work: () => Promise<void>) => work() },
  });
  vi.stubGlobal('window', { addEventListener: () => undefined });
  vi.stubGlobal('location', new URL('https://tonight.example/'));
  vi.stubGlobal('localStorage', { setItem: () => undefined, removeItem: () => undefined });
  vi.stubGlobal('fetch', async (_: string, { headers }: { headers: Record<string, string> }) => {
    const [, from = '0', to = ''] = /bytes=(\d+)-(\d*)/.exec(headers.Range ?? '') ?? [];
    const bytes = new Uint8Array(FILM.subarray(Number(from), to ? Number(to) + 1 : SIZE));
    let at = 0;
    const body = new ReadableStream({
      async pull(controller) {
        if (pace > 0) await new Promise((resolve) => setTimeout(resolve, pace));
        if (at >= bytes.length) return controller.close();
        controller.enqueue(bytes.slice(at, at + 500_000));
        at += 500_000;
      },
    });
    return new Response(body, { status: 206, headers: { 'content-range': `bytes ${from}-${to}/${SIZE}` } });
  });
  await addDownload(OWNER, { key: KEY, name: 'A film', height: null });
});

afterEach(async () => {
  end();
  vi.restoreAllMocks();
  await removeDownload(ID);
  vi.unstubAllGlobals();
});

const run = () => {
  end = runDownloads(OWNER, async () => answer);
};

async function hasCome(): Promise<void> {
  await vi.waitFor(async () => expect((await findDownload(ID))?.state).toBe('whole'), PATIENCE);
  const { blob } = await readPieces(ID, SIZE);
  expect(FILM.equals(Buffer.from((await blob?.arrayBuffer()) ?? new ArrayBuffer()))).toBe(true);
  expect(disk.open.size).toBe(0);
  expect(disk.files.has(`/downloads/${PLACEHOLDER.name}`)).toBe(false);
}

async function isPausedFull(): Promise<number> {
  const paused = { state: 'paused', trouble: 'full' };
  await vi.waitFor(async () => expect(await findDownload(ID)).toMatchObject(paused), PATIENCE);
  return (await findDownload(ID))?.stored ?? 0;
}

const goOn = () => changeDownload(ID, { state: 'waiting', trouble: null });

it('keeps a film whole, and holds nothing afterwards', async () => {
  run();
  await hasCome();
});

it('does not begin where the film and the reserve have no room together', async () => {
  disk.room = RESERVE_BYTES + SIZE - 1;
  run();
  expect(await isPausedFull()).toBe(0);
  expect(disk.files.size).toBe(0);
  disk.room += 1;
  await goOn();
  await hasCome();
});

it('stops while the reserve is still free where others write meanwhile, and goes on from there', async () => {
  const isBegun = () => disk.files.has('/downloads/profile-1.movie.7/00000');
  free = () => (isBegun() ? RESERVE_BYTES / 2 - 1 : 1_000 * MB);
  run();
  const stored = await isPausedFull();
  expect(stored).toBeGreaterThan(0);
  expect(stored).toBeLessThan(PIECE_BYTES);
  free = () => 1_000 * MB;
  await goOn();
  await hasCome();
});

it('is paused where the browser promised room that is not there, and goes on once there is', async () => {
  disk.room = 9 * MB;
  free = () => 1_000 * MB;
  run();
  const stored = await isPausedFull();
  expect(stored).toBeGreaterThan(MB);
  expect(disk.room).toBeGreaterThanOrEqual(PLACEHOLDER.bytes);
  disk.room = 100 * MB;
  await goOn();
  await hasCome();
});

it('knows how far it is on a full device where that could be written down at the end alone', async () => {
  disk.room = 9 * MB;
  free = () => 1_000 * MB;
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    const isHeld = disk.files.has(`/downloads/${PLACEHOLDER.name}`);
    if (isHeld && disk.room < 4 * MB) throw new DOMException('', 'QuotaExceededError');
    return put.call(this, value, key);
  });
  run();
  expect(await isPausedFull()).toBeGreaterThan(MB);
});

it('goes on with the very byte that is missing after a kill, whatever had been written down', async () => {
  disk.room = 9 * MB;
  free = () => 1_000 * MB;
  run();
  const stored = await isPausedFull();
  end();
  disk.room = 100 * MB;
  // As a browser that is killed before it has written down how far it is.
  await changeDownload(ID, { lengths: [], stored: 0, state: 'waiting', trouble: null });
  const asked = vi.spyOn(globalThis, 'fetch');
  run();
  await hasCome();
  const ranges = asked.mock.calls.map(([, init]) => new Headers(init?.headers).get('range') ?? '');
  expect(ranges.filter((range) => range.startsWith('bytes=') && range !== 'bytes=0-0')).toEqual([
    `bytes=${stored}-${SIZE - 1}`,
  ]);
});

it('leaves nothing of what was removed while it came', async () => {
  pace = 20;
  run();
  await vi.waitFor(() => expect(disk.open.size).toBe(1), PATIENCE);
  await removeDownload(ID);
  await vi.waitFor(() => expect([...disk.files.keys()]).toEqual([]), PATIENCE);
});

it('says so on the page where not even that can be written down, and goes on by itself once there is room', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'], shouldAdvanceTime: true, advanceTimeDelta: 500 });
  const heard: (Unwritten | null)[] = [];
  const unhear = hearDownloads((said) => heard.push(said));
  disk.room = 9 * MB;
  free = () => 1_000 * MB;
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    const { state } = value as { state: string };
    if (state === 'paused') throw new DOMException('', 'QuotaExceededError');
    return put.call(this, value, key);
  });
  run();
  await vi.waitFor(() => expect(heard).toContainEqual({ id: ID, trouble: 'full' }), PATIENCE);
  expect((await findDownload(ID))?.state).toBe('waiting');
  disk.room = 100 * MB;
  await hasCome();
  unhear();
  vi.useRealTimers();
});
