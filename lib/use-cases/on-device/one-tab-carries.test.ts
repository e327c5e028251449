import 'fake-indexeddb/auto';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { isSomethingOnDevice, rememberOnDevice } from '@/lib/http/something-on-device';
import {
  ABOVE,
  EXPECTED,
  emptyBrowser,
  MAYA,
  MayasServer,
  onDevice,
  stubBrowser,
  watchAlone,
} from '@/lib/testing/merging-device';
import { carryGiven, giveToProfile } from '@/lib/use-cases/on-device/give-to-profile';
import { addOnDevice } from '@/lib/watchlist/on-device/device-list';

/* What was given is carried by one tab at a time, where the browser has locks, and what stays is looked for again. */

const { locks } = navigator;
let server: MayasServer;
let asked: string[];

beforeAll(() => {
  stubBrowser(async (address, init = {}) => {
    asked.push(`${init.method} ${address} ${init.body}`);
    return server.answer(String(address), init);
  });
  vi.stubGlobal('navigator', { locks });
});
afterAll(() => vi.unstubAllGlobals());
beforeEach(async () => {
  asked = [];
  server = new MayasServer();
  await emptyBrowser();
});

it('is asked of the server once, however many tabs carry it', async () => {
  await watchAlone(false);
  await giveToProfile(MAYA);
  const once = asked.length;
  expect(once).toBeGreaterThan(3);
  asked = [];
  server = new MayasServer();
  await emptyBrowser();
  await watchAlone(false);
  await Promise.all([giveToProfile(MAYA), carryGiven(MAYA), carryGiven(MAYA)]);
  await carryGiven(MAYA);
  expect(asked).toHaveLength(once);
  expect(server.stored).toEqual(EXPECTED);
});

it('remembers what stays of a list alone', async () => {
  rememberOnDevice();
  await addOnDevice({ type: 'movie', tmdbId: ABOVE, title: 'Not for Maya' });
  expect(await giveToProfile(MAYA)).toEqual({ isDone: true, stays: ['Not for Maya'] });
  expect(await onDevice()).toMatchObject({ listed: [ABOVE], waits: 0, isRemembered: true });
});

it('forgets what went', async () => {
  await watchAlone(false);
  expect((await giveToProfile(MAYA)).stays).toEqual([]);
  expect(isSomethingOnDevice()).toBe(false);
});
