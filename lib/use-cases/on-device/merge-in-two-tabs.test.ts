import 'fake-indexeddb/auto';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { rememberOnDevice } from '@/lib/http/something-on-device';
import { recordOnDevice } from '@/lib/progress/on-device/device-ledger';
import { KillablePage } from '@/lib/testing/killable-page';
import {
  ABOVE,
  EXPECTED,
  emptyBrowser,
  film,
  LEFT,
  MAYA,
  MayasServer,
  onDevice,
  played,
  stubBrowser,
  watchAlone,
} from '@/lib/testing/merging-device';
import { idOf } from '@/lib/testing/progress-arbitraries';
import { giveOnDevice } from '@/lib/thumbs/on-device/device-thumbs';
import { carryGiven, deviceHoldings, giveToProfile } from '@/lib/use-cases/on-device/give-to-profile';

/* Two tabs of one browser that has no Web Locks: while one gives a profile what was watched, the other does something too. */

let server: MayasServer;
let page: KillablePage;

/** The session that was given, or is about to be, goes on in the other tab. */
async function playOn(): Promise<void> {
  await recordOnDevice([played(film(1), 2, 1500, 2), played(film(ABOVE), 4, 850, 2)]);
  rememberOnDevice();
}

const ALSO_PLAYED = { [`1/0/0 ${idOf('b2')} 1`]: 1200, [`1/0/0 ${idOf('b2')} 2`]: 1500 };
const LEFT_FURTHER = { ...LEFT, places: [`movie/${ABOVE} 850`] };

const OTHER_TAB: [does: string, work: () => Promise<unknown>, reports: object, thumb: string, left: object][] = [
  ['gives the same', () => giveToProfile(MAYA), {}, 'love', LEFT],
  ['carries it as well', () => carryGiven(MAYA), {}, 'love', LEFT],
  ['plays on', playOn, ALSO_PLAYED, 'love', LEFT_FURTHER],
  ['plays on and gives that', () => playOn().then(() => giveToProfile(MAYA)), ALSO_PLAYED, 'love', LEFT_FURTHER],
  ['thinks otherwise of a film', () => giveOnDevice(film(1), 'down'), {}, 'down', LEFT],
];

beforeAll(() => {
  page = new KillablePage();
  stubBrowser(page.fetching((address, init) => server.answer(address, init)));
});
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});
beforeEach(() => page.open());

it.each(OTHER_TAB)(
  'loses, doubles and moves nothing where the other tab %s, at whichever step',
  async (...row) => {
    const [, work, reports, thumb, left] = row;
    for (let steps = 0; ; steps += 1) {
      page.open();
      server = new MayasServer();
      await emptyBrowser();
      await watchAlone();
      page.openBeside(steps, work);
      await giveToProfile(MAYA);
      if (!(await page.otherIsDone())) break;
      page.open();
      await carryGiven(MAYA);
      const { isRemembered } = await onDevice();
      expect(isRemembered, `looked for, beside step ${steps}`).toBe(true);
      if ((await deviceHoldings()).newest > 0) await giveToProfile(MAYA);
      const { stored } = server;
      expect(stored, `beside step ${steps}`).toEqual({ ...EXPECTED, thumbs: expect.anything() });
      expect(stored.reports, `beside step ${steps}`).toEqual(expect.objectContaining(reports));
      // An opinion that was changed after it was sent goes along with what is given next.
      expect([stored.thumbs['movie/1'], 'love'], `beside step ${steps}`).toContain(thumb);
      expect({ ...(await onDevice()), thumbs: 0 }, `beside step ${steps}`).toEqual(left);
    }
  },
  60_000,
);
