import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { readHistory, removeHistory, restoreHistory } from '@/lib/history/repository';
import { entryFromReport } from '@/lib/progress/ledger/ledger-entry';
import { forgetProgress, recordProgress } from '@/lib/progress/ledger/repository';
import { reportSchema } from '@/lib/progress/schema';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

const HOUR = 3_600_000;
const ZONE = 'Asia/Kolkata';

describe.each(DATABASE_KINDS)('statistics (%s)', (kind) => {
  let test: TestSupabase;
  let ours: TestHousehold;

  beforeAll(async () => {
    test = await sharedSupabase(kind);
    ours = await test.signUp();
  });

  const report = (sessionId: string, tmdbId: number, sequence: number, seconds: number, hoursAgo: number) =>
    entryFromReport(
      reportSchema.parse({
        profileId: ours.profileId,
        type: 'movie',
        tmdbId,
        position: seconds,
        duration: 3000,
        sessionId,
        sequence,
        secondsPlayed: seconds,
        observedAt: new Date(Date.now() - hoursAgo * HOUR + seconds * 1000).toISOString(),
        sentAt: new Date().toISOString(),
        deviceId: randomUUID(),
        deviceName: 'Television',
      }),
      Date.now(),
    );

  async function statistics(zone = ZONE) {
    const { data, error } = await test.admin.rpc('watch_statistics', { profile: ours.profileId, zone });
    if (error) throw new Error(error.message);
    return JSON.parse(String(data));
  }

  /** The history, added up one by one. */
  async function naive(zone = ZONE) {
    const { entries } = await readHistory(ours.client, ours.profileId, { limit: 200 });
    const dayOf = new Intl.DateTimeFormat('en-CA', { timeZone: zone });
    const sum = (of: typeof entries) => of.reduce((all, { seconds }) => all + Math.round(seconds * 1000), 0);
    const today = dayOf.format(new Date());
    return {
      ever: sum(entries),
      today: sum(entries.filter(({ startedAt }) => dayOf.format(new Date(startedAt)) === today)),
      plays: entries.length,
      titles: Object.fromEntries(
        [...Map.groupBy(entries, ({ tmdbId }) => tmdbId)].map(([tmdbId, of]) => [tmdbId, sum(of)]),
      ),
    };
  }

  async function expectSame(zone = ZONE) {
    const { ever, today, plays, titles } = await statistics(zone);
    const byTitle = titles.map((each: { tmdbId: number; milliseconds: number }) => [each.tmdbId, each.milliseconds]);
    expect({ ever, today, plays, titles: Object.fromEntries(byTitle) }).toEqual(await naive(zone));
  }

  it('equal the sum over the history after reports, late ones, a removal, its undo and a forgetting', async () => {
    const [old, recent, again] = [randomUUID(), randomUUID(), randomUUID()];
    const story = [report(old, 1, 0, 0, 400), report(old, 1, 1, 300, 400), report(recent, 2, 1, 600, 0.4)];
    await recordProgress(test.admin, [...story, report(again, 1, 1, 2900, 60), report(again, 1, 0, 0, 60)]);
    await recordProgress(test.admin, story);
    await expectSame();
    expect((await statistics()).ever).toBeGreaterThan(0);

    // The first is summed and no note is left: what a device reports late of an old session needs one again.
    await recordProgress(test.admin, [report(old, 1, 2, 900, 400)]);
    await expectSame();
    await recordProgress(test.admin, [report(recent, 2, 2, 700, 0.4)]);
    await expectSame();

    const removal = randomUUID();
    await removeHistory(test.admin, ours.profileId, removal, { sessionId: old });
    await expectSame();
    await restoreHistory(test.admin, ours.profileId, removal);
    await expectSame();
    await expectSame('America/Los_Angeles');

    await forgetProgress(test.admin, ours.profileId, {
      type: 'movie',
      tmdbId: 1,
      season: 0,
      episode: 0,
      forgetId: randomUUID(),
    });
    await expectSame();
  });
});
