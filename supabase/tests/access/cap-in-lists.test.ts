import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { forgetProfiles } from '@/lib/household/profile-memory';
import { callRoute } from '../call-route';
import { serveFrom } from '../progress-api';
import { seedEveryTable } from '../seed-every-table';
import { sharedSupabase, type TestHousehold, type TestSupabase } from '../test-supabase';
import { ABOVE_CAP } from './beginning';
import { declaredHandlers } from './declared-handlers';

/** Lists that a row of a table is not enough for: the ledger has to tell of it, or the evening ranks the catalog. */
const OF_MORE_THAN_ROWS = ['/api/history', '/api/statistics', '/api/tonight'];

const listing = [...(await declaredHandlers())]
  .filter(([subject, { access }]) => subject.startsWith('GET ') && access.titles === 'listed')
  .map(([subject]) => subject.slice('GET '.length))
  .filter((address) => !OF_MORE_THAN_ROWS.includes(address));

/** Below what the film is from, in the United States. */
const CAP = 6;

/** A row of every table names one film above the cap, so that no list has nothing to leave out. */
describe('a route that declares its titles as listed', () => {
  let test: TestSupabase;
  let household: TestHousehold;

  beforeAll(async () => {
    test = await sharedSupabase('pglite');
    serveFrom(test);
    household = await test.signUp();
    const rows = await seedEveryTable(test, household);
    // The seeded session forgets what it names.
    const tables = (await tablesOfTitles()).filter((table) => table !== 'playback_sessions');
    for (const { table, where } of rows.filter(({ table }) => tables.includes(table))) {
      await test.supabase.run(`update public.${table} set tmdb_id = ${ABOVE_CAP.movie} where ${where}`);
    }
    // A place that is worth showing.
    const now = new Date().toISOString();
    const body = {
      ...{ type: 'movie', tmdbId: ABOVE_CAP.movie, profileId: household.profileId },
      ...{ sessionId: randomUUID(), sequence: 1, deviceId: randomUUID(), observedAt: now, sentAt: now },
      ...{ position: 300, duration: 888, secondsPlayed: 300 },
    };
    const answer = await callRoute('PATCH', '/api/progress', { as: household, body });
    expect(answer.status, await answer.text()).toBe(200);
  });

  async function tablesOfTitles(): Promise<string[]> {
    const found = await test.supabase.run(`
      select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'tmdb_id' and exists (
        select from information_schema.columns as whose where whose.table_schema = 'public'
          and whose.table_name = columns.table_name and whose.column_name = 'profile_id')`);
    return found.map(({ name }) => String(name));
  }

  async function asCapped(cap: number | null, address: string): Promise<string> {
    await test.admin
      .from('profiles')
      .update({ rating_cap: cap, region: 'US' })
      .eq('id', household.profileId)
      .throwOnError();
    forgetProfiles();
    const answer = await callRoute('GET', `${address}?profileId=${household.profileId}`, { as: household });
    expect(answer.status, address).toBe(200);
    return answer.text();
  }

  it('is there', () => expect(listing.length).toBeGreaterThan(2));

  it.each(listing)('leaves out of %s what is above the cap', async (address) => {
    expect(await asCapped(null, address)).toContain(`${ABOVE_CAP.movie}`);
    expect(await asCapped(CAP, address)).not.toContain(`${ABOVE_CAP.movie}`);
  });
});
