import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { foldPlace } from '@/lib/progress/fold/place';
import { entryFromReport, type LedgerEntry } from '@/lib/progress/ledger/ledger-entry';
import { recordProgress } from '@/lib/progress/ledger/repository';
import { deviceDatabase } from '@/lib/progress/on-device/database';
import { deliverGiven, type GivenDelivery } from '@/lib/progress/on-device/deliver-given';
import { readEverything, recordOnDevice } from '@/lib/progress/on-device/device-ledger';
import { givenTo, giveProgress } from '@/lib/progress/on-device/give';
import { continueCandidates } from '@/lib/progress/on-device/shown-place';
import type { PostOutcome } from '@/lib/progress/post-reports';
import type { Report } from '@/lib/progress/report-schema';
import { readContinueCandidates } from '@/lib/progress/repository';
import { deviceStory } from '@/lib/testing/device-stories';
import { idOf, story } from '@/lib/testing/progress-arbitraries';
import { storedTitle } from '@/lib/testing/progress-reading';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/** Twice as many as of other stories, since each is quick: 1 000, and with `npm run test:soak` as many as the setting says. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 500) * 2;
const TIMEOUT = 60_000 + RUNS * 2_000;

describe.each(DATABASE_KINDS)('a device’s ledger (%s)', (kind) => {
  const runs = kind === 'pglite' ? RUNS : Math.ceil(RUNS / 4);
  let test: TestSupabase;
  let household: TestHousehold;
  let lastId = 5_000;

  beforeAll(async () => {
    test = await sharedSupabase(kind);
    household = await test.signUp();
  });

  beforeEach(emptyDevice);

  const told = (entries: LedgerEntry[], tmdbId: number, profileId: string) =>
    entries.map((entry) => ({ ...entry, profileId, tmdbId }));

  it(
    'shows the places, the thread and the candidates that the database has of the same story',
    async () => {
      await fc.assert(
        fc.asyncProperty(deviceStory, async (entries) => {
          await emptyDevice();
          lastId += 1;
          const profile = await test.signUp();
          await recordProgress(test.admin, told(entries, lastId, profile.profileId));
          for (const entry of told(entries, lastId, 'device')) await recordOnDevice([entry], entry.receivedMs);

          const { places, titles } = await readEverything();
          const stored = await storedTitle(test.admin, { profileId: profile.profileId, type: 'tv', tmdbId: lastId });
          const ours = places.map(({ season, episode, place }) => ({ season, episode, place }));
          expect(inOrder(ours)).toEqual(inOrder(stored.places));
          expect(titles.find(({ tmdbId }) => tmdbId === lastId)?.thread ?? null).toEqual(stored.thread);
          const theirs = await readContinueCandidates(test.admin, profile.profileId, { skip: 0, atMost: 10 });
          expect(continueCandidates(places, titles).map(comparable)).toEqual(theirs.map(comparable));
        }),
        { numRuns: Math.ceil(runs / 8) },
      );
    },
    TIMEOUT,
  );

  it(
    'a day of three devices: two of a profile, and one that signs in half way, end as the fold of all of it says',
    async () => {
      const day = fc.record({
        anonymous: deviceStory,
        others: story,
        /** When the device gives what it has, as a share of its story; what comes later is given in the end. */
        signsInAt: fc.double({ min: 0, max: 1, noNaN: true }),
        /** Of what is sent, what is lost before it arrives, or on the way back, or has to be sent later. */
        faults: fc.array(fc.constantFrom('lost', 'unanswered', 'later', 'fine', 'fine'), { maxLength: 12 }),
        othersFirst: fc.boolean(),
      });
      await fc.assert(
        fc.asyncProperty(day, async ({ anonymous, others, signsInAt, faults, othersFirst }) => {
          await emptyDevice();
          lastId += 1;
          const { profileId } = household;
          const target = { profileId, type: 'tv' as const, tmdbId: lastId };
          const elsewhere = others(target).map((entry) => ({ ...entry, id: idOf(`b${entry.id.slice(-10)}`) }));
          const here = told(anonymous, lastId, 'device');
          const cut = Math.floor(here.length * signsInAt);
          const server = new Server(test, faults);

          if (othersFirst) await recordProgress(test.admin, elsewhere);
          for (const part of [here.slice(0, cut), here.slice(cut)]) {
            for (const entry of part) await recordOnDevice([entry], entry.receivedMs);
            await giveProgress(profileId);
            await server.carry(profileId);
          }
          if (!othersFirst) await recordProgress(test.admin, elsewhere);

          expect((await readEverything()).places).toEqual([]);
          expect((await givenTo(profileId)).sessions).toEqual([]);
          const all = [...told(here, lastId, profileId), ...elsewhere];
          const stored = await storedTitle(test.admin, target);
          for (const [episode, entries] of Map.groupBy(all, (entry) => entry.episode)) {
            const expected = foldPlace(entries);
            const found = stored.places.find((one) => one.episode === episode)?.place ?? null;
            expect(found).toEqual(expected);
          }
        }),
        { numRuns: runs },
      );
    },
    TIMEOUT,
  );
});

/** The server as a device meets it: it takes reports, and the way to it and back is what faults say. */
class Server {
  readonly #test: TestSupabase;
  readonly #faults: string[];

  constructor(test: TestSupabase, faults: string[]) {
    this.#test = test;
    this.#faults = [...faults];
  }

  /** As often as it takes, as pages do that open one after the other. */
  async carry(profileId: string): Promise<void> {
    const parts: GivenDelivery = {
      post: (reports) => this.#post(reports),
      act: async () => undefined,
      deviceId: idOf('d1'),
      // Sent at the time of the last of it, so that no delay is in the offsets that are compared.
      now: () => 0,
      wait: async () => undefined,
    };
    for (let visit = 0; !(await deliverGiven(profileId, parts)).isDone; visit += 1) {
      if (visit > 20) throw new Error('never done');
    }
  }

  async #post(reports: Report[]): Promise<PostOutcome> {
    const fault = this.#faults.shift() ?? 'fine';
    if (fault === 'lost') return { kind: 'unreachable' };
    if (fault === 'later') return { kind: 'later', delay: 1 };
    const receivedMs = Math.max(...reports.map(({ sentAt }) => Date.parse(sentAt)));
    const places = await recordProgress(
      this.#test.admin,
      reports.map((report) => entryFromReport(report, receivedMs)),
    );
    if (fault === 'unanswered') return { kind: 'unreachable' };
    const named = reports.map((report) => ({ ...report, season: report.season ?? 0, episode: report.episode ?? 0 }));
    return { kind: 'stored', places, forgotten: named };
  }
}

async function emptyDevice(): Promise<void> {
  const database = await deviceDatabase();
  for (const table of ['sessions', 'places', 'titles', 'given', 'givenActs'] as const) await database.clear(table);
}

function inOrder<Item extends { season: number; episode: number }>(items: Item[]): Item[] {
  return items.toSorted((one, other) => one.season - other.season || one.episode - other.episode);
}

function comparable({ place, orderedAt, hiddenAt }: Awaited<ReturnType<typeof continueCandidates>>[number]) {
  const { type, tmdbId, season, episode, sessionId, finishedAt } = place;
  return { type, tmdbId, season, episode, sessionId, finishedAt, orderedAt, hiddenAt };
}
