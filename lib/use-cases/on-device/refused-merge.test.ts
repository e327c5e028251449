import 'fake-indexeddb/auto';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  EXPECTED,
  emptyBrowser,
  LEFT,
  MAYA,
  MayasServer,
  onDevice,
  problem,
  stubBrowser,
  watchAlone,
} from '@/lib/testing/merging-device';
import { carryGiven, deviceHoldings, giveToProfile } from '@/lib/use-cases/on-device/give-to-profile';

/* A network that goes, a server that fails, and another household that signs in, from any request of a merge on. */

let server: MayasServer;
/** How many requests are answered as they should be, and what becomes of those after them. */
let good = Number.POSITIVE_INFINITY;
let fault: (address: string, init: RequestInit) => Response | Promise<Response>;

const away = () => {
  throw new TypeError('Failed to fetch');
};
const loseAnswer: typeof fault = (address, init) => {
  server.answer(address, init);
  return away();
};

const FAULTS: [name: string, fault: typeof fault][] = [
  ['the network is gone', away],
  ['the answer is lost on its way', loseAnswer],
  ['the server fails', () => problem(500, 'internal')],
  ['the store is away for longer than a page', () => problem(503, 'unavailable', { 'retry-after': '1' })],
  ['a proxy says that its server is gone', () => new Response('Bad gateway', { status: 502 })],
  ['a proxy knows no such address', () => new Response('<html>Not found</html>', { status: 404 })],
  ['a network forbids it', () => new Response('<html>No</html>', { status: 403 })],
  ['a network wants a login first', () => new Response('<html>Hello</html>')],
  ['the account has signed out', () => problem(401, 'not-signed-in')],
  ['another household has signed in', () => problem(403, 'not-your-profile')],
  ['the profile asks for its PIN', () => problem(403, 'pin-needed')],
  ['there were too many requests', () => problem(429, 'rate-limited', { 'retry-after': '1' })],
];

async function begin(): Promise<void> {
  good = Number.POSITIVE_INFINITY;
  server = new MayasServer();
  await emptyBrowser();
  await watchAlone();
}

stubBrowser(async (address, init = {}) => {
  good -= 1;
  return good >= 0 ? server.answer(String(address), init) : fault(String(address), init);
});
// A server that asks for patience is asked again at once.
vi.stubGlobal('setTimeout', (work: () => void) => setImmediate(work));
afterAll(() => vi.unstubAllGlobals());
beforeEach(begin);

describe.each(FAULTS)('where %s', (_, failing) => {
  it('loses, doubles and moves nothing, from whichever request on', async () => {
    fault = failing;
    let faults = 0;
    for (let requests = 0; ; requests += 1) {
      await begin();
      good = requests;
      const { isDone } = await giveToProfile(MAYA);
      if (good >= 0) break;
      faults += 1;
      expect(isDone, `after ${requests} requests`).toBe(false);
      // The viewer who is here now is offered nothing that Maya was given, but what was refused for good.
      const { titles, listed } = await deviceHoldings();
      expect([...titles, ...listed].every(({ tmdbId }) => LEFT.listed.includes(tmdbId))).toBe(true);
      // The next page’s requests fail too; those of the one after it are answered.
      good = 0;
      await carryGiven(MAYA);
      good = Number.POSITIVE_INFINITY;
      expect((await carryGiven(MAYA)).isDone, `after ${requests} requests`).toBe(true);
      expect(server.stored, `after ${requests} requests`).toEqual(EXPECTED);
      expect(await onDevice(), `after ${requests} requests`).toEqual(LEFT);
    }
    expect(faults).toBeGreaterThan(8);
  });
});
