import { afterEach, expect, it, vi } from 'vitest';
import { fetchParts, type Progress } from '@/lib/downloads/fetch-parts';
import { PIECE_BYTES } from '@/lib/downloads/pieces';

const SIZE = 3 * PIECE_BYTES + 1000;
const FILM = Uint8Array.from({ length: SIZE }, (_, index) => (index * 7 + (index >> 13)) & 255);
const PARTS = [
  { address: 'one', start: 0, end: PIECE_BYTES + 10, isExtra: false },
  { address: 'one', start: PIECE_BYTES + 10, end: SIZE, isExtra: false },
  { address: 'lost.vtt', isExtra: true },
];

/** A server of one film. @param dies bytes after which its answers break off. */
function serve({ ranges = true, dies = Number.POSITIVE_INFINITY } = {}) {
  const asked: string[] = [];
  let left = dies;
  vi.stubGlobal('fetch', async (address: string, { headers }: { headers: { Range?: string } }) => {
    if (address !== 'one') return new Response(null, { status: 404 });
    const range = headers.Range ?? '';
    asked.push(range);
    const [, from = '0', to = ''] = /bytes=(\d+)-(\d*)/.exec(range) ?? [];
    const bytes = ranges ? FILM.subarray(Number(from), to ? Number(to) + 1 : SIZE) : FILM;
    let at = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const some = bytes.slice(at, at + 60_000);
        at += some.length;
        left -= some.length;
        if (left < 0) return controller.error(new Error('gone'));
        if (some.length === 0) return controller.close();
        controller.enqueue(some);
      },
    });
    return new Response(body, { status: ranges && range ? 206 : 200 });
  });
  return asked;
}

/** Bytes lie behind those that were safe when it was opened, as in the files of a browser. */
function disk() {
  const bytes = new Uint8Array(SIZE);
  let progress: Progress = { lengths: [], stored: 0 };
  const open = () => {
    let at = progress.stored;
    return {
      append(some: Uint8Array) {
        bytes.set(some, at);
        at += some.length;
        // What is handed to a worker is empty here from then on.
        structuredClone(some, { transfer: [some.buffer] });
      },
      save: async (now: Progress) => {
        progress = now;
      },
    };
  };
  return { open, bytes, progress: () => progress };
}

const { signal } = new AbortController();
afterEach(() => vi.unstubAllGlobals());

it.each([true, false])('keeps every byte once (a server with ranges: %s)', async (ranges) => {
  serve({ ranges });
  const { open, bytes, progress } = disk();
  const done = await fetchParts(PARTS, progress(), open(), signal);
  expect(done).toEqual({ lengths: [PIECE_BYTES + 10, SIZE - PIECE_BYTES - 10, 0], stored: SIZE });
  expect(Buffer.from(bytes).equals(FILM)).toBe(true);
  expect(progress()).toEqual(done);
});

it('goes on after a break with the first byte that has not come', async () => {
  const { open, bytes, progress } = disk();
  serve({ dies: 2 * PIECE_BYTES + 5_000_000 });
  await expect(fetchParts(PARTS, progress(), open(), signal)).rejects.toThrow('away');
  // An answer that breaks off may take what it had not handed over with it.
  const before = progress().stored;
  expect(before).toBeGreaterThan(2 * PIECE_BYTES);
  const asked = serve();
  await fetchParts(PARTS, progress(), open(), signal);
  expect(asked[0]).toMatch(new RegExp(`^bytes=${before}-`));
  expect(Buffer.from(bytes).equals(FILM)).toBe(true);
});

it('never has more than half a piece of unknown length that is not written down, however long that takes', async () => {
  serve();
  const parts = [{ address: 'one', isExtra: false }];
  const { open, progress } = disk();
  const store = open();
  let appended = 0;
  let most = 0;
  await fetchParts(
    parts,
    progress(),
    {
      append(some) {
        appended += some.length;
        most = Math.max(most, appended - progress().stored);
        store.append(some);
      },
      save: (now) => new Promise((resolve) => setTimeout(() => resolve(store.save(now)), 20)),
    },
    signal,
  );
  expect(most).toBeGreaterThan(PIECE_BYTES / 4);
  expect(most).toBeLessThanOrEqual(PIECE_BYTES / 2 + 60_000 * 2);
});

it('asks once for hundreds of parts that lie side by side, and goes on in the middle of them', async () => {
  const each = 50_000;
  const parts = Array.from({ length: Math.ceil(SIZE / each) }, (_, index) => {
    const start = index * each;
    return { address: 'one', start, end: Math.min(SIZE, start + each), isExtra: false };
  });
  const { open, bytes, progress } = disk();
  serve({ dies: PIECE_BYTES + 3_000_000 });
  await expect(fetchParts(parts, progress(), open(), signal)).rejects.toThrow('away');
  const asked = serve();
  const { lengths } = await fetchParts(parts, progress(), open(), signal);
  expect(asked).toHaveLength(1);
  expect(lengths).toEqual(parts.map(({ start, end }) => end - start));
  expect(Buffer.from(bytes).equals(FILM)).toBe(true);
});

it('says that it is full, and goes on there once there is room', async () => {
  const { open, bytes, progress } = disk();
  serve();
  const full = open();
  let left = PIECE_BYTES + 100_000;
  const store = {
    save: full.save,
    append(some: Uint8Array) {
      left -= some.length;
      if (left < 0) throw new DOMException('', 'QuotaExceededError');
      full.append(some);
    },
  };
  await expect(fetchParts(PARTS, progress(), store, signal)).rejects.toThrow(DOMException);
  expect(progress().stored).toBeGreaterThan(PIECE_BYTES);
  await fetchParts(PARTS, progress(), open(), signal);
  expect(Buffer.from(bytes).equals(FILM)).toBe(true);
});

it('writes down seldom what the disk tells as well, and by the time that a person sees it come', async () => {
  const saved: number[] = [];
  const keep = async (progress: Progress) => void saved.push(progress.stored);
  serve();
  await fetchParts(PARTS, disk().progress(), { append: () => undefined, save: keep }, signal);
  const seldom = saved.length;
  expect(seldom).toBeLessThanOrEqual(4);
  vi.spyOn(performance, 'now').mockImplementation(() => saved.length * 1000 + 500);
  serve();
  await fetchParts(PARTS, disk().progress(), { append: () => undefined, save: keep }, signal);
  vi.restoreAllMocks();
  expect(saved.length - seldom).toBeGreaterThan(8);
});
