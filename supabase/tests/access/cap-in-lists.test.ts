import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { forgetProfiles } from '@/lib/household/profile-memory';
import { eveningOf } from '@/lib/tonight/evening';
import { callRoute } from '../call-route';
import { serveFrom } from '../progress-api';
import { seedEveryTable } from '../seed-every-table';
import { sharedSupabase, type TestHousehold, type TestSupabase } from '../test-supabase';
import { ABOVE_CAP } from './beginning';
import { declaredHandlers } from './declared-handlers';

const listing = [...(await declaredHandlers())]
  .filter(([subject, { access }]) => subject.startsWith('GET ') && access.titles === 'listed')
  .map(([subject]) => subject.slice('GET '.length));

/** Below what the film is from, in the United States. */
const CAP = 6;

/**
 * A row of every table names one film above the cap, the profile has played it, and the rows of an evening are of this one:
 * no list has nothing to leave out. What is made of more than rows is tried in `cap-of-a-child.test.ts`, too.
 */
describe('a route that declares its titles as listed', () => {
  let test: TestSupabase;
  let household: TestHousehold;

  beforeAll(async () => {
    test = await sharedSupabase('pglite');
    serveFrom(test);
    household = await test.signUp();
    const rows = await seedEveryTable(test, household);
    // The seeded session forgets what it names.
    const tables = (await tablesWith('tmdb_id')).filter((table) => table !== 'playback_sessions');
    const ofEvenings = await tablesWith('evening');
    const evening = `evening = '${eveningOf(new Date(), 'UTC')}'`;
    for (const { table, where } of rows.filter(({ table }) => tables.includes(table))) {
      const columns = [`tmdb_id = ${ABOVE_CAP.movie}`, ...(ofEvenings.includes(table) ? [evening] : [])];
      await test.supabase.run(`update public.${table} set ${columns} where ${where}`);
    }
    // Really played, so that the ledger tells of it, too; with a place that is worth showing.
    const now = new Date().toISOString();
    const body = {
      ...{ type: 'movie', tmdbId: ABOVE_CAP.movie, profileId: household.profileId },
      ...{ sessionId: randomUUID(), sequence: 1, deviceId: randomUUID(), observedAt: now, sentAt: now },
      ...{ position: 300, duration: 888, secondsPlayed: 300 },
    };
    const answer = await callRoute('POST', '/api/progress', { as: household, body });
    expect(answer.status, await answer.text()).toBe(200);
  });

  /** Tables of a profile, or of a household, with a column of that name. */
  async function tablesWith(column: 'tmdb_id' | 'evening'): Promise<string[]> {
    const found = await test.supabase.run(`
      select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = '${column}' and exists (
        select from information_schema.columns as whose where whose.table_schema = 'public'
          and whose.table_name = columns.table_name and whose.column_name in ('profile_id', 'household_id'))`);
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
