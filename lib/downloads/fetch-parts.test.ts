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
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < bytes.length; at += 60_000) {
          const some = bytes.slice(at, at + 60_000);
          left -= some.length;
          if (left < 0) return controller.error(new Error('gone'));
          controller.enqueue(some);
        }
        controller.close();
      },
    });
    return new Response(body, { status: ranges && range ? 206 : 200 });
  });
  return asked;
}

function disk() {
  const pieces = new Map<number, Uint8Array>();
  let progress: Progress = { lengths: [], stored: 0 };
  const store = {
    write: async (number: number, bytes: Uint8Array<ArrayBuffer>) => void pieces.set(number, bytes),
    save: async (now: Progress) => {
      progress = now;
    },
  };
  const all = () =>
    Buffer.concat([...pieces.entries()].sort(([one], [other]) => one - other).map(([, piece]) => piece));
  return { store, all, progress: () => progress };
}

const { signal } = new AbortController();
afterEach(() => vi.unstubAllGlobals());

it.each([true, false])('keeps every byte once, in pieces of 8 MB (a server with ranges: %s)', async (ranges) => {
  serve({ ranges });
  const { store, all } = disk();
  const done = await fetchParts(PARTS, { lengths: [], stored: 0 }, store, signal);
  expect(done).toEqual({ lengths: [PIECE_BYTES + 10, SIZE - PIECE_BYTES - 10, 0], stored: SIZE });
  expect(all().equals(FILM)).toBe(true);
});

it('goes on after a break with what is not on the disk, and loses less than a piece', async () => {
  const { store, all, progress } = disk();
  serve({ dies: 2 * PIECE_BYTES + 5_000_000 });
  await expect(fetchParts(PARTS, progress(), store, signal)).rejects.toThrow('away');
  // An answer that breaks off may take what it had not handed over with it.
  expect(progress().stored % PIECE_BYTES).toBe(0);
  const before = progress().stored;
  const asked = serve();
  await fetchParts(PARTS, progress(), store, signal);
  expect(asked[0]).toMatch(new RegExp(`^bytes=${before}-`));
  expect(all().equals(FILM)).toBe(true);
});

it('asks a few times for hundreds of parts, and goes on in the middle of them', async () => {
  const each = 50_000;
  const parts = Array.from({ length: Math.ceil(SIZE / each) }, (_, index) => {
    const start = index * each;
    return { address: 'one', start, end: Math.min(SIZE, start + each), isExtra: false };
  });
  const { store, all, progress } = disk();
  serve({ dies: PIECE_BYTES + 3_000_000 });
  await expect(fetchParts(parts, progress(), store, signal)).rejects.toThrow('away');
  const asked = serve();
  const { lengths } = await fetchParts(parts, progress(), store, signal);
  expect(asked.length).toBeLessThan(14);
  expect(lengths).toEqual(parts.map(({ start, end }) => end - start));
  expect(all().equals(FILM)).toBe(true);
});
