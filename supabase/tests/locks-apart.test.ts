import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { toReportArray } from '@/lib/progress/ledger/report-array';
import { sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/** Which of 1024 locks a profile has, and by its last digit which stripe of a server writes it. */
const lockOf = (profileId: string) => Number.parseInt(profileId.slice(-4), 16) & 1023;

/** Only a server has several writers. */
describe('writers on PostgreSQL', () => {
  let test: TestSupabase;
  let households: TestHousehold[];

  beforeAll(async () => {
    test = await sharedSupabase('postgres');
    households = await Promise.all([1, 2, 3].map(() => test.signUp()));
  });

  function report({ profileId }: TestHousehold): string {
    const now = Date.now();
    const clock = { observedMs: now, sentMs: now, receivedMs: now };
    return toReportArray([
      {
        ...{ profileId, type: 'movie', tmdbId: 1000, season: 0, episode: 0, episodeId: null, id: randomUUID() },
        ...{ kind: 'playback', event: 'playing', sequence: 1, position: 60, duration: 7200, creditsStart: null },
        ...{ secondsPlayed: 60, ...clock, deviceId: null, deviceName: null, snapshot: null },
      },
    ]);
  }

  it('wait for who writes the same profile, and for hardly any other', async () => {
    const [first, ...others] = households;
    if (!first) throw new Error('there is no household');
    const other = others.find(({ profileId }) => lockOf(profileId) !== lockOf(first.profileId));
    if (!other) throw new Error('three of 1024 are one: try again');
    let same: Promise<unknown> = Promise.resolve();
    const order: string[] = [];
    await test.supabase.together(async (run) => {
      await run(`select public.record_progress('${report(first)}')`);
      same = Promise.resolve(test.admin.rpc('record_progress', { reports: report(first) }).throwOnError()).then(() =>
        order.push('same'),
      );
      await test.admin.rpc('record_progress', { reports: report(other) }).throwOnError();
      order.push('other');
    });
    await same;
    expect(order).toEqual(['other', 'same']);
  });

  it('have the lock that the last bits of an id say', async () => {
    const ids = households.map(({ profileId }) => profileId);
    await test.supabase.together(async (run) => {
      await run(`select public.lock_progress(array['${ids.join("','")}']::uuid[])`);
      const rows = await run(
        "select objid::int as lock from pg_locks where locktype = 'advisory' and classid = 20260101 and pid = pg_backend_pid()",
      );
      const locks = rows.map(({ lock }) => Number(lock)).sort((one, two) => one - two);
      expect(locks).toEqual([...new Set(ids.map(lockOf))].sort((one, two) => one - two));
    });
  });

  it('are asked by a statement that was prepared, which takes one way there and back', async () => {
    const [household] = households;
    if (!household) throw new Error('there is no household');
    await test.admin.rpc('record_progress', { reports: report(household) }).throwOnError();
    await household.client.from('profiles').select('id').throwOnError();
    // Of the connection that was given back last.
    const rows = await test.supabase.run('select statement from pg_prepared_statements order by statement');
    const statements = rows.map(({ statement }) => `${statement}`);
    expect(statements).toContain('select "public"."record_progress"($1) as answer');
    expect(statements.filter((statement) => /profiles/.test(statement))).toEqual([]);
    expect(statements.some((statement) => /^select set_config/i.test(statement))).toBe(true);
  });
});
