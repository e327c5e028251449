import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { takeRefusals } from '@/lib/http/kept-acts/stored-acts';
import { foldPlace } from '@/lib/progress/fold/place';
import { Day, day, emptyDevice, type Step } from '@/lib/testing/day-of-three';

/** A thousand with every run of the tests, and as many as `npm run test:soak` says. */
const RUNS = Number(process.env.DAY_RUNS ?? 1000);
const SEED = process.env.DAY_SEED === undefined ? undefined : Number(process.env.DAY_SEED);

beforeEach(() => {
  const flags = new Map<string, string>();
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => flags.get(name) ?? null,
    setItem: (name: string, value: string) => flags.set(name, value),
    removeItem: (name: string) => flags.delete(name),
  });
});
afterEach(() => vi.unstubAllGlobals());

async function live(steps: Step[], faults: string[], order: readonly number[]): Promise<Day> {
  await emptyDevice();
  const one = new Day(faults);
  vi.stubGlobal('fetch', one.server.fetch);
  for (const step of steps) await one.take(step);
  await one.end(order);
  return one;
}

const ORDERS = fc.constantFrom([0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]);

it(
  'a day of three devices ends as it truly was: nothing is lost, doubled, or moved back',
  async () => {
    await fc.assert(
      fc.asyncProperty(day, ORDERS, async ({ steps, faults }, order) => {
        const lived = await live(steps, faults, order);
        const { truth, server } = lived;
        expect(await lived.left()).toBe(0);
        expect(await takeRefusals()).toEqual([]);

        for (const [title, plays] of Map.groupBy(truth.plays, (play) => play.title)) {
          const last = plays.reduce((one, other) => (other.at > one.at ? other : one));
          const place = foldPlace(server.ledger.filter(({ tmdbId }) => tmdbId === title + 1));
          expect(place).toMatchObject({ sessionId: last.session, position: last.position, observedAt: last.at });
        }
        const sessions = new Set(server.ledger.map(({ id }) => id));
        expect(sessions).toEqual(new Set(truth.plays.map(({ session }) => session)));
        expect(server.thumbs).toEqual(truth.thumbs);
        expect(new Set(server.listed.keys())).toEqual(truth.listed);
        expect(server.marks.size).toBe(truth.marks);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  },
  60_000 + RUNS * 200,
);
