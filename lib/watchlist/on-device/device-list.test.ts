import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, expect, it } from 'vitest';
import { idOf } from '@/lib/testing/progress-arbitraries';
import { addOnDevice, giveList, givenList, listOnDevice, settleGiven } from '@/lib/watchlist/on-device/device-list';
import { MAX_WATCHLIST } from '@/lib/watchlist/schema';

const MAYA = idOf('c1');
const film = (tmdbId: number) => ({ type: 'movie', tmdbId, title: `Film ${tmdbId}` }) as const;
const named = (entries: { tmdbId: number }[]) => entries.map(({ tmdbId }) => tmdbId);

async function rows() {
  return openDB<{ lists: { key: string; value: { owner: string; entries: unknown[] } } }>('tonight-list');
}

beforeEach(async () => {
  await listOnDevice();
  const database = await rows();
  await database.clear('lists');
  database.close();
});

it('loses one damaged entry of a list, and not the list', async () => {
  for (const tmdbId of [1, 2, 3]) await addOnDevice(film(tmdbId));
  const database = await rows();
  const [row] = await database.getAll('lists');
  await database.put('lists', { owner: 'device', entries: (row?.entries ?? []).with(1, { type: 'unheard-of' }) });
  database.close();
  expect(named(await listOnDevice())).toEqual([3, 1]);
});

it('has on the device again what is refused, once', async () => {
  await addOnDevice(film(1));
  await giveList(MAYA);
  const [entry] = await givenList(MAYA);
  if (!entry) throw new Error('Nothing was given');
  await settleGiven(MAYA, entry, false);
  expect([named(await listOnDevice()), await givenList(MAYA)]).toEqual([[1], []]);
  await giveList(MAYA);
  await settleGiven(MAYA, entry, true);
  // Another tab had asked before, and was refused.
  await settleGiven(MAYA, entry, false);
  expect([await listOnDevice(), await givenList(MAYA)]).toEqual([[], []]);
});

it('lets what is refused wait while the list of the device is full', async () => {
  await addOnDevice(film(1));
  await giveList(MAYA);
  const [entry] = await givenList(MAYA);
  if (!entry) throw new Error('Nothing was given');
  const full = Array.from({ length: MAX_WATCHLIST }, (_, index) => ({ ...entry, tmdbId: 1000 + index }));
  const database = await rows();
  await database.put('lists', { owner: 'device', entries: full });
  database.close();
  await settleGiven(MAYA, entry, false);
  expect(named(await givenList(MAYA))).toEqual([1]);
});
