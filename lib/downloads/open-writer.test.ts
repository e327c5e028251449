import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openWriter } from '@/lib/downloads/open-writer';
import { PIECE_BYTES } from '@/lib/downloads/pieces';
import { type ToWriter, type WriterScope, writeInWorker } from '@/lib/downloads/write-in-worker';

/** Files by folder and name; and how many handles are open, of which a browser gives out one a file. */
const files = new Map<string, Uint8Array>();
const open = new Set<string>();
let room = Number.POSITIVE_INFINITY;

function folderAt(path: string): FileSystemDirectoryHandle {
  const handle = {
    getDirectoryHandle: async (name: string) => folderAt(`${path}/${name}`),
    getFileHandle: async (name: string) => ({ createSyncAccessHandle: async () => fileAt(`${path}/${name}`) }),
  };
  return handle as unknown as FileSystemDirectoryHandle;
}

function fileAt(path: string) {
  if (open.has(path)) throw new DOMException('', 'NoModificationAllowedError');
  open.add(path);
  return {
    write(bytes: Uint8Array, { at }: { at: number }) {
      const some = bytes.subarray(0, Math.min(bytes.length, room));
      room -= some.length;
      const before = files.get(path) ?? new Uint8Array();
      const after = new Uint8Array(Math.max(before.length, at + some.length));
      after.set(before);
      after.set(some, at);
      files.set(path, after);
      return some.length;
    },
    truncate(size: number) {
      const before = files.get(path) ?? new Uint8Array();
      room += Math.max(0, before.length - size);
      files.set(path, before.slice(0, size));
    },
    close: () => void open.delete(path),
  };
}

/** The worker's own function, on a thread that is none. */
class FakeWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror = null;
  private readonly scope: WriterScope = {
    navigator: { storage: { getDirectory: async () => folderAt('') } },
    postMessage: (data) => void setTimeout(() => this.onmessage?.({ data })),
    onmessage: null,
  };
  constructor() {
    writeInWorker(this.scope);
  }
  postMessage(data: ToWriter) {
    setTimeout(() => this.scope.onmessage?.({ data }));
  }
  terminate() {}
}

beforeEach(() => {
  files.clear();
  open.clear();
  room = Number.POSITIVE_INFINITY;
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => vi.unstubAllGlobals());

const film = Uint8Array.from({ length: PIECE_BYTES + 3_000_000 }, (_, index) => (index * 31 + (index >> 9)) & 255);
const kept = () =>
  Buffer.concat(['00000', '00001'].map((name) => files.get(`/downloads/a.b/${name}`) ?? new Uint8Array()));

async function give(from: number, to: number) {
  const writer = openWriter('a b', from);
  for (let at = from; at < to; at += 700_001) await writer.append(film.slice(at, Math.min(to, at + 700_001)));
  await writer.settled();
  await writer.close();
}

it('fills piece after piece, goes on in the middle of one, and leaves no file open', async () => {
  await give(0, 5_000_000);
  await give(5_000_000, film.length);
  expect(kept().equals(film)).toBe(true);
  expect(files.get('/downloads/a.b/00000')).toHaveLength(PIECE_BYTES);
  expect(open.size).toBe(0);
});

it('leaves what it was given of a larger buffer to who still reads it', async () => {
  const writer = openWriter('a b', 0);
  const buffer = film.slice(0, 1000);
  await writer.append(buffer.subarray(0, 10));
  await writer.append(buffer.subarray(10, 1000));
  await writer.settled();
  expect(kept().equals(film.subarray(0, 1000))).toBe(true);
});

it('is never settled on a full device, and says so to all who wait', async () => {
  room = 1_500_000;
  const writer = openWriter('a b', 0);
  await writer.append(film.slice(0, 1_000_000));
  const settling = expect(writer.settled()).resolves.toBeUndefined();
  await settling;
  await writer.append(film.slice(1_000_000, 1_900_000));
  await expect(writer.settled()).rejects.toMatchObject({ name: 'QuotaExceededError' });
  await expect(writer.append(film.slice(0, 2_000_000))).rejects.toMatchObject({ name: 'QuotaExceededError' });
  await writer.close();
  expect(open.size).toBe(0);
});

it('gives back of a full device what lies behind some bytes, over the border of a piece as well', async () => {
  room = PIECE_BYTES + 500_000;
  const writer = openWriter('a b', 0);
  for (let at = 0; at < PIECE_BYTES + 400_000; at += 400_000) await writer.append(film.slice(at, at + 400_000));
  await expect(writer.settled().then(() => writer.append(film.slice(0, 2_000_000)))).rejects.toMatchObject({
    name: 'QuotaExceededError',
  });
  await writer.keep(PIECE_BYTES - 100);
  await writer.close();
  expect(kept().equals(film.subarray(0, PIECE_BYTES - 100))).toBe(true);
  expect(room).toBeGreaterThan(100);
});

it('holds up who gives more than waits at most, while somebody else waits for all of it', async () => {
  const writer = openWriter('a b', 0);
  await Promise.all([writer.append(film.slice(0, 2_000_000)), writer.settled()]);
  expect(kept()).toHaveLength(2_000_000);
});
