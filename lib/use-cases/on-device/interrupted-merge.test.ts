import 'fake-indexeddb/auto';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { KillablePage } from '@/lib/testing/killable-page';
import {
  EXPECTED,
  emptyBrowser,
  LEFT,
  MAYA,
  MayasServer,
  NOTHING_LEFT,
  onDevice,
  type Stored,
  stubBrowser,
  watchAlone,
} from '@/lib/testing/merging-device';
import { carryGiven, deviceHoldings, giveToProfile } from '@/lib/use-cases/on-device/give-to-profile';

let server: MayasServer;
let page: KillablePage;
let whole: Stored;

/** The next page: what was given is carried on, and what is left is offered and taken again. */
async function goOn(): Promise<void> {
  page.open();
  await carryGiven(MAYA);
  if ((await deviceHoldings()).newest > 0) await giveToProfile(MAYA);
}

async function begin(isCapped = true): Promise<void> {
  page.open();
  server = new MayasServer();
  await emptyBrowser();
  await watchAlone(isCapped);
}

beforeAll(() => {
  page = new KillablePage();
  stubBrowser(
    page.fetching((address, init) => server.answer(address, init)),
    () => page.isDead,
  );
});
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});
beforeEach(() => begin());

it('gives a profile all it may have, and leaves the rest where it was', async () => {
  const given = await giveToProfile(MAYA);
  expect(given.isDone).toBe(true);
  expect(server.stored).toEqual(EXPECTED);
  expect(await onDevice()).toEqual(LEFT);
  whole = server.stored;
});

it.each([
  ['some of which it may not have', true, LEFT],
  ['all of which it may have', false, NOTHING_LEFT],
])(
  'loses and doubles nothing of what a profile is given, %s, at whichever step the page dies',
  async (_, isCapped, left) => {
    let died = 0;
    for (let steps = 0; ; steps += 1) {
      await begin(isCapped);
      page.open(steps);
      await giveToProfile(MAYA).catch(() => undefined);
      if (!page.isDead) break;
      died += 1;
      page.open();
      const { isRemembered, places, listed } = await onDevice();
      expect(isRemembered || places.length + listed.length === 0, `looked for after ${steps} steps`).toBe(true);
      await goOn();
      expect(server.stored, `died after ${steps} steps`).toEqual(whole);
      // What has nothing left may be looked for once more.
      expect({ ...(await onDevice()), isRemembered: left.isRemembered }, `died after ${steps} steps`).toEqual(left);
    }
    // Were it a handful, the page would not have died in each step of its storage and of the network.
    expect(died).toBeGreaterThan(50);
  },
);

it('loses and doubles nothing where each page dies a little later than the one before', async () => {
  for (let steps = 0; ; steps += 3) {
    page.open(steps);
    await carryGiven(MAYA).catch(() => undefined);
    if (!page.isDead) await giveToProfile(MAYA).catch(() => undefined);
    if (!page.isDead) break;
  }
  page.open();
  expect(server.stored).toEqual(whole);
  expect(await onDevice()).toEqual(LEFT);
});
