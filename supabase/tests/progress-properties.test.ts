import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MediaType } from '@/lib/catalog/catalog';
import { Batcher } from '@/lib/progress/batcher';
import { type FoldedPlace, foldPlace } from '@/lib/progress/fold/place';
import { foldThread } from '@/lib/progress/fold/thread';
import type { LedgerEntry } from '@/lib/progress/ledger/ledger-entry';
import { recordProgress } from '@/lib/progress/ledger/repository';
import { retold, type Story, story, type Target } from '@/lib/testing/progress-arbitraries';
import { Devices, deeds } from '@/lib/testing/progress-devices';
import { storedPlace, storedTitle } from '@/lib/testing/progress-reading';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/** `npm run test:soak` asks for 20 000. A failing case prints its seed and shrinks. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 500);
const TIMEOUT = 60_000 + RUNS * 2_000;

describe.each(DATABASE_KINDS)('any set of reports (%s)', (kind) => {
  // What differs on a server is locking, which has tests of its own; the rules are the same code.
  const runs = kind === 'pglite' ? RUNS : Math.ceil(RUNS / 4);
  let test: TestSupabase;
  let household: TestHousehold;
  let lastId = 0;

  beforeAll(async () => {
    test = await sharedSupabase(kind);
    household = await test.signUp();
  });

  function freshTitle(type: MediaType): Target {
    lastId += 1;
    return { profileId: household.profileId, type, tmdbId: lastId };
  }

  async function tell(batches: LedgerEntry[][]): Promise<void> {
    for (const batch of batches) await recordProgress(test.admin, batch);
  }

  async function whatIsStored(entries: LedgerEntry[]) {
    const episodes = [...new Set(entries.map((entry) => entry.episode))].sort();
    const [first] = entries;
    if (!first) throw new Error('an empty story');
    const { places, thread } = await storedTitle(test.admin, first);
    return {
      places: episodes.map((number) => places.find(({ episode }) => episode === number)?.place ?? null),
      thread,
    };
  }

  function whatTheFoldSays(entries: LedgerEntry[]) {
    const byEpisode = [...Map.groupBy(entries, (entry) => entry.episode)].sort(([one], [other]) => one - other);
    const places = byEpisode.map(([, told]) => foldPlace(told));
    const episodes = byEpisode.flatMap(([episode, told]) => {
      const place = foldPlace(told);
      return place && told[0] ? [{ season: told[0].season, episode, playedAt: place.playedAt }] : [];
    });
    return { places, thread: foldThread(episodes) };
  }

  const type = fc.constantFrom('movie' as const, 'tv' as const);

  it(
    'ends in the same rows whatever the order, repetition, delay and batching, and in what the browser’s fold says',
    async () => {
      const retelling = story.chain((tell: Story) =>
        // The retelling is drawn for one title and reported of another, since titles are fresh in every run.
        retold(tell({ profileId: 'p', type: 'tv', tmdbId: 1 })).map((batches) => ({ tell, batches })),
      );
      await fc.assert(
        fc.asyncProperty(type, retelling, async (media, { tell: story, batches }) => {
          const target = freshTitle(media);
          const entries = story(target);
          await tell(
            batches.map((batch) =>
              batch.map((entry) => ({
                ...entry,
                ...target,
                season: media === 'tv' ? 1 : 0,
                episode: media === 'tv' ? entry.episode : 0,
              })),
            ),
          );
          expect(await whatIsStored(entries)).toEqual(whatTheFoldSays(entries));
        }),
        { numRuns: runs },
      );
    },
    TIMEOUT,
  );

  it(
    'several devices end in what the browser’s fold says: offline, repeated, reordered, with wrong clocks, dying',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.scheduler(), deeds, async (scheduler, steps) => {
          const show = freshTitle('tv');
          const batcher = new Batcher<LedgerEntry, unknown>({
            write: (entries) => recordProgress(test.admin, entries),
            timeLimitMs: 60_000,
          });
          const devices = new Devices(scheduler, show, (entries) => batcher.submit(entries));
          await fc.scheduledModelRun(scheduler, () => ({ model: {}, real: devices }), steps);
          await devices.settled();
          if (devices.delivered.length === 0) return;
          expect(await whatIsStored(devices.delivered)).toEqual(whatTheFoldSays(devices.delivered));
        }),
        { numRuns: runs },
      );
    },
    TIMEOUT,
  );

  it(
    'never counts seconds twice, never loses watched, and never lowers a place without cause',
    async () => {
      await fc.assert(
        fc.asyncProperty(story, async (story) => {
          const target = freshTitle('movie');
          const told: LedgerEntry[] = [];
          let before: FoldedPlace | null = null;
          const honest = withHonestCounting(story(target).map(withHonestClock));
          for (const entry of honest.filter(({ kind }) => kind !== 'mark-unwatched' && kind !== 'forget')) {
            await recordProgress(test.admin, [entry]);
            told.push(entry);
            const after = await storedPlace(test.admin, entry);
            if (!after) throw new Error('a report left no place');
            expect(after.secondsPlayed).toBeLessThanOrEqual(Math.fround(mostSeconds(told)));
            if (before?.watchedAt) expect(after.watchedAt).not.toBeNull();
            if (before && after.position < before.position) {
              expect(hasCause(before, after, told), JSON.stringify({ before, after, told })).toBe(true);
            }
            before = after;
          }
        }),
        { numRuns: Math.ceil(runs / 4) },
      );
    },
    TIMEOUT,
  );
});

/** What comes late is from earlier, and nothing else moves a session in time. */
function withHonestClock(entry: LedgerEntry): LedgerEntry {
  const sentMs = Math.max(entry.observedMs, entry.sentMs);
  return { ...entry, sentMs, receivedMs: sentMs };
}

/** Sequences and seconds grow with the time that passes: what a client says later never proves it a liar before. */
function withHonestCounting(entries: LedgerEntry[]): LedgerEntry[] {
  const told = new Map<LedgerEntry, LedgerEntry>();
  for (const session of Map.groupBy(entries, ({ id }) => id).values()) {
    let last = { at: session[0]?.observedMs ?? 0, seconds: 0, sequence: 0 };
    const ordered = session.toSorted((one, other) => one.observedMs - other.observedMs);
    for (const entry of ordered) {
      const most = last.sequence === 0 ? entry.duration : last.seconds + (entry.observedMs - last.at) / 1000;
      const seconds = Math.min(most, Math.max(last.seconds, entry.secondsPlayed ?? 0));
      const sequence = last.sequence + 1;
      told.set(entry, { ...entry, sequence, secondsPlayed: entry.kind === 'playback' ? seconds : null });
      last = { at: entry.observedMs, seconds, sequence };
    }
  }
  return entries.map((entry) => told.get(entry) ?? entry);
}

/** Each session's greatest claim once; without one, the stretch of the title it covered. */
function mostSeconds(told: LedgerEntry[]): number {
  const sessions = [...Map.groupBy(told, (entry) => entry.id).values()];
  return sessions.reduce((total, reports) => {
    const claims = reports.flatMap((report) => report.secondsPlayed ?? []);
    const positions = reports.map((report) => Math.min(report.position, report.duration));
    const covered = Math.max(...positions) - Math.min(...positions);
    return total + (claims.length > 0 ? Math.max(...claims) : covered);
  }, 0);
}

/**
 * A place goes back with the hand of its own session, and by the last report: an act on purpose, or ten seconds really
 * played; less in a short title, but never less than a fifth of what its shortest end leaves.
 */
function hasCause(before: FoldedPlace, after: FoldedPlace, told: LedgerEntry[]): boolean {
  const latest = told.at(-1);
  if (after.sessionId === before.sessionId || latest?.id === before.sessionId) return true;
  const reports = told.filter((entry) => entry.id === latest?.id);
  const onPurpose = reports.some(
    ({ kind, event }) => kind !== 'playback' || ['start-over', 'go-on', 'next'].includes(event ?? ''),
  );
  return onPurpose || mostSeconds(reports) >= Math.min(10, ...reports.map(({ duration }) => duration / 100));
}
