import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toReportArray } from '@/lib/progress/ledger/report-array';
import type { RunSql } from '@/lib/supabase/migrations';
import { DATABASE_KINDS, openOwnSupabase, type TestHousehold } from './test-supabase';

const FILMS = 400;

/**
 * PostgreSQL keeps the plan of a statement in a function for as long as its session lasts, and makes it while a new
 * household's tables are empty.
 */
describe.each(DATABASE_KINDS)('a report among many (%s)', (kind) => {
  let test: Awaited<ReturnType<typeof openOwnSupabase>>;
  let household: TestHousehold;

  beforeAll(async () => {
    test = await openOwnSupabase(kind);
    household = await test.signUp();
  });
  afterAll(() => test.close());

  function reports(films: number[], id: (film: number) => string = () => randomUUID(), sequence = 1): string {
    const { profileId } = household;
    const now = Date.now();
    const clock = { observedMs: now, sentMs: now, receivedMs: now };
    const entries = films.map((film) => ({
      ...{ profileId, type: 'movie' as const, tmdbId: 1000 + film, season: 0, episode: 0, episodeId: null },
      ...{ id: id(film), kind: 'playback' as const, event: 'playing', sequence, position: 60 * sequence },
      ...{ duration: 7200, creditsStart: null, secondsPlayed: 60 * sequence, ...clock },
      ...{ deviceId: null, deviceName: null, snapshot: null },
    }));
    return `select public.record_progress('${toReportArray(entries)}')`;
  }

  /** How many rows of the ledger and of the places this transaction has looked at. */
  async function looked(run: RunSql): Promise<number> {
    const [row] = await run(`
      select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::integer as rows
      from pg_stat_xact_user_tables where relname in ('playback_sessions', 'watch_progress')`);
    return Number(row?.rows);
  }

  it('looks at its own rows alone, though its plan was made when there were none', async () => {
    await test.supabase.together(async (run) => {
      // More often than PostgreSQL makes a plan of its own for each call.
      for (let film = 0; film < 20; film += 1) await run(reports([film]));
      await run(reports(Array.from({ length: FILMS }, (_, film) => 100 + film)));
      const session = randomUUID();
      const before = await looked(run);
      await run(reports([900], () => session));
      const began = await looked(run);
      await run(reports([900], () => session, 2));
      const wentOn = await looked(run);
      expect(began - before, 'a session that begins').toBeLessThan(40);
      expect(wentOn - began, 'a session that goes on').toBeLessThan(20);
    });
  });
});
