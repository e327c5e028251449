import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openWriter } from '@/lib/downloads/open-writer';
import { PIECE_BYTES, PLACEHOLDER } from '@/lib/downloads/pieces';
import { originFiles } from '@/lib/testing/origin-files';

let disk = originFiles();
beforeEach(() => {
  disk = originFiles();
  vi.stubGlobal('Worker', disk.Worker);
  vi.stubGlobal('navigator', { storage: { getDirectory: disk.getDirectory } });
});
afterEach(() => vi.unstubAllGlobals());

const film = Uint8Array.from({ length: PIECE_BYTES + 3_000_000 }, (_, index) => (index * 31 + (index >> 9)) & 255);
const kept = () =>
  Buffer.concat(['00000', '00001'].map((name) => disk.files.get(`/downloads/a.b/${name}`) ?? new Uint8Array()));

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
  expect(disk.files.get('/downloads/a.b/00000')).toHaveLength(PIECE_BYTES);
  expect(disk.open.size).toBe(0);
});

it('leaves what it was given of a larger buffer to who still reads it', async () => {
  const writer = openWriter('a b', 0);
  const buffer = film.slice(0, 1000);
  await writer.append(buffer.subarray(0, 10));
  await writer.append(buffer.subarray(10, 1000));
  await writer.settled();
  expect(kept().equals(film.subarray(0, 1000))).toBe(true);
});

it.each([
  ['says how much it has written', null],
  ['says its error as a number of bytes, as Chromium does', 2 ** 32 - 8],
])('is never settled on a full device that %s, and leaves room to write that down', async (_, saysOfFull) => {
  disk.saysOfFull = saysOfFull;
  disk.room = PLACEHOLDER.bytes + 1_500_000;
  const writer = openWriter('a b', 0);
  await writer.append(film.slice(0, 1_000_000));
  const settling = expect(writer.settled()).resolves.toBeUndefined();
  await settling;
  await writer.append(film.slice(1_000_000, 1_900_000));
  await expect(writer.settled()).rejects.toMatchObject({ name: 'QuotaExceededError' });
  await expect(writer.append(film.slice(0, 2_000_000))).rejects.toMatchObject({ name: 'QuotaExceededError' });
  expect(disk.room).toBe(0);
  await writer.close();
  expect(disk.open.size).toBe(0);
  expect(disk.room).toBe(PLACEHOLDER.bytes);
});

it('begins nothing where there is no room to say so', async () => {
  disk.room = PLACEHOLDER.bytes - 1;
  const writer = openWriter('a b', 0);
  await writer.append(film.slice(0, 1000));
  await expect(writer.settled()).rejects.toMatchObject({ name: 'QuotaExceededError' });
  await writer.close();
  expect(kept()).toHaveLength(0);
});

it('puts nothing behind bytes that did not fit, though they would fit by then', async () => {
  disk.room = PLACEHOLDER.bytes + 500_000;
  const writer = openWriter('a b', 0);
  await writer.append(film.slice(0, 600_000));
  await expect(writer.settled()).rejects.toMatchObject({ name: 'QuotaExceededError' });
  disk.room = 1_000_000;
  await writer.append(film.slice(600_000, 700_000)).catch(() => undefined);
  await writer.close();
  expect(kept().equals(film.subarray(0, 500_000))).toBe(true);
});

it('takes the place that a killed browser left held', async () => {
  disk.room = PLACEHOLDER.bytes + 100_000;
  openWriter('a b', 0);
  await vi.waitFor(() => expect(disk.room).toBe(100_000));
  await vi.waitFor(() => expect(disk.open.size).toBe(0));
  const writer = openWriter('a b', 0);
  await writer.append(film.slice(0, 100_000));
  await writer.settled();
  await writer.close();
  expect(kept()).toHaveLength(100_000);
});

it('holds up who gives more than waits at most, while somebody else waits for all of it', async () => {
  const writer = openWriter('a b', 0);
  await Promise.all([writer.append(film.slice(0, 2_000_000)), writer.settled()]);
  expect(kept()).toHaveLength(2_000_000);
});
