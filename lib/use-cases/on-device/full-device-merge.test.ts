import 'fake-indexeddb/auto';
import { wrap } from 'idb';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import {
  EXPECTED,
  emptyBrowser,
  LEFT,
  MAYA,
  MayasServer,
  onDevice,
  stubBrowser,
  watchAlone,
} from '@/lib/testing/merging-device';
import { carryGiven, deviceHoldings, giveToProfile } from '@/lib/use-cases/on-device/give-to-profile';

/* A device that is full takes no row more, though it deletes what it is asked to. */

let server = new MayasServer();
/** How many rows there is room for. */
let room = Number.POSITIVE_INFINITY;

beforeAll(() => {
  stubBrowser(async (address, init = {}) => server.answer(String(address), init));
  const { put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...words) {
    room -= 1;
    if (room >= 0) return put.apply(this, words);
    wrap(this.transaction).done.catch(() => undefined);
    this.transaction.abort();
    throw new DOMException('', 'QuotaExceededError');
  });
});
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('loses and doubles nothing where the device is full, from whichever row on', async () => {
  let times = 0;
  for (let rows = 0; ; rows += 1) {
    room = Number.POSITIVE_INFINITY;
    server = new MayasServer();
    await emptyBrowser();
    await watchAlone();
    room = rows;
    await giveToProfile(MAYA).catch(() => undefined);
    const wasEnough = room >= 0;
    room = Number.POSITIVE_INFINITY;
    await carryGiven(MAYA);
    if ((await deviceHoldings()).newest > 0) await giveToProfile(MAYA);
    expect(server.stored, `room for ${rows} rows`).toEqual(EXPECTED);
    expect(await onDevice(), `room for ${rows} rows`).toEqual(LEFT);
    if (wasEnough) break;
    times += 1;
  }
  expect(times).toBeGreaterThan(8);
});
