import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, expect, it, vi } from 'vitest';
import { idOf } from '@/lib/testing/progress-arbitraries';
import {
  givenThumbs,
  giveOnDevice,
  giveThumbs,
  settleThumb,
  thumbsOnDevice,
} from '@/lib/thumbs/on-device/device-thumbs';

const MAYA = idOf('c1');
const film = (tmdbId: number) => ({ type: 'movie', tmdbId }) as const;

async function rows() {
  return openDB<{ thumbs: { key: string; value: { owner: string; entries: unknown[] } } }>('tonight-thumbs');
}

beforeEach(async () => {
  await thumbsOnDevice();
  const database = await rows();
  await database.clear('thumbs');
  database.close();
});

it('gives each thumb with when it was given', async () => {
  vi.setSystemTime(Date.UTC(2026, 10, 28, 20));
  await giveOnDevice(film(1), 'up');
  vi.setSystemTime(Date.UTC(2026, 10, 28, 21));
  await giveOnDevice(film(2), 'love');
  vi.useRealTimers();
  expect(await thumbsOnDevice()).toEqual([
    { ...film(2), thumb: 'love' },
    { ...film(1), thumb: 'up' },
  ]);
  await giveThumbs(MAYA);
  expect((await givenThumbs(MAYA)).map(({ at }) => at)).toEqual(
    [28, 28].map((day, index) => Date.UTC(2026, 10, day, 21 - index)),
  );
  expect(await thumbsOnDevice()).toEqual([]);
});

it('keeps what was given again meanwhile', async () => {
  await giveOnDevice(film(1), 'up');
  await giveThumbs(MAYA);
  const [sent] = await givenThumbs(MAYA);
  if (!sent) throw new Error('Nothing was given');
  await giveOnDevice(film(1), 'down');
  await giveThumbs(MAYA);
  await settleThumb(MAYA, sent);
  expect((await givenThumbs(MAYA)).map(({ thumb }) => thumb)).toEqual(['down']);
});

it('loses one damaged thumb, and not the others', async () => {
  for (const tmdbId of [1, 2, 3]) await giveOnDevice(film(tmdbId), 'up');
  const database = await rows();
  const [row] = await database.getAll('thumbs');
  // As an earlier version kept it, without when; and as none did.
  await database.put('thumbs', {
    owner: 'device',
    entries: [{ ...film(9), thumb: 'love' }, { thumb: 3 }, ...(row?.entries ?? [])],
  });
  database.close();
  expect((await thumbsOnDevice()).map(({ tmdbId }) => tmdbId)).toEqual([9, 3, 2, 1]);
});
