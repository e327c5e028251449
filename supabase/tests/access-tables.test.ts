import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTables, type Seeded, seedEveryTable } from './seed-every-table';
import { openTestSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

const OPERATIONS = ['read', 'insert', 'update', 'delete'] as const;
type Operation = (typeof OPERATIONS)[number];

/** What members may do with their household's rows of a table past reading them; owners too, and what they may besides. */
const MAY: Record<string, { member?: Operation[]; owner?: Operation[] }> = {
  households: { owner: ['update', 'delete'] },
  // Whoever is a member may leave.
  household_members: { owner: ['delete'] },
  profiles: { member: ['insert', 'update', 'delete'] },
  watchlist: { member: ['insert', 'update', 'delete'] },
  never_again: { member: ['insert', 'update', 'delete'] },
  tonight_evenings: { member: ['insert', 'update', 'delete'] },
  tonight_presence: { member: ['insert', 'update', 'delete'] },
  tonight_votes: { member: ['insert', 'update', 'delete'] },
  tonight_picks: { member: ['insert', 'update', 'delete'] },
};
/** Tables that are the service's alone: nobody learns who vetoed what. */
const CLOSED = ['removed_sessions', 'tonight_vetoes'];

/** Who may call a function themselves; whatever is not listed is the service's alone. */
const CALLED_BY_MEMBERS = [
  'add_to_watchlist',
  'continue_watching',
  'create_household',
  'is_household_member',
  'is_household_owner',
  'last_picks',
  'lock_watchlist',
  'move_watchlist_entry',
  'owns_profile',
  'progress_places',
  'readable_profile_ids',
  'watch_history',
];

/*
 * Every table there is, whoever made it: a table that is not named above may be read by its household and by nobody else,
 * and written by the service alone. Everything is tried on a real row and taken back.
 */
describe('the access matrix of the database', () => {
  let test: TestSupabase;
  let owner: TestHousehold;
  let rows: Seeded[];
  const actors: Record<string, { role: string; userId: string | null }> = {};

  beforeAll(async () => {
    test = await openTestSupabase('pglite');
    owner = await test.signUp();
    const [stranger, member] = [await test.signUp(), await test.signUp()];
    await test.admin.from('households').delete().eq('id', member.householdId).throwOnError();
    const membership = { household_id: owner.householdId, user_id: member.userId, role: 'member' } as const;
    await test.admin.from('household_members').insert(membership).throwOnError();
    rows = await seedEveryTable(test, owner);
    actors.anonymous = { role: 'anon', userId: null };
    actors['other household'] = { role: 'authenticated', userId: stranger.userId };
    actors.member = { role: 'authenticated', userId: member.userId };
    actors.owner = { role: 'authenticated', userId: owner.userId };
  });
  afterAll(() => test?.close());

  /** Tries it as the actor and takes it back. @returns whether it was allowed. */
  async function isAllowed(actor: string, row: Seeded, operation: Operation): Promise<boolean> {
    const { role, userId } = actors[actor] ?? { role: 'anon', userId: null };
    const statement = {
      read: `perform 1 from ${row.table} where ${row.where}`,
      insert: `insert into ${row.table} (${row.columns}) values (${row.values})`,
      update: `update ${row.table} set ${row.key} = ${row.key} where ${row.where}`,
      delete: `delete from ${row.table} where ${row.where}`,
    }[operation];
    try {
      await test.supabase.run(`do $$ declare touched int; begin
        perform set_config('request.jwt.claim.sub', '${userId ?? ''}', true);
        perform set_config('role', '${role}', true);
        ${statement};
        get diagnostics touched = row_count;
        raise exception 'touched %', touched using errcode = 'TT000';
      end $$`);
    } catch (error) {
      const { code, message } = error as { code: string; message: string };
      if (code === 'TT000') return message !== 'touched 0';
      // The row is there already: whoever is told so had been let through.
      if (code === '23505') return true;
      if (code === '42501') return false;
      throw error;
    }
    throw new Error('nothing was taken back');
  }

  it('has a row of every table to try', async () => {
    expect(rows.map(({ table }) => table).sort()).toEqual((await readTables(test)).sort());
    expect(rows.length).toBeGreaterThan(10);
  });

  it.each(['anonymous', 'other household'])('%s: nothing at all', async (actor) => {
    const allowed = [];
    for (const row of rows) {
      for (const operation of OPERATIONS) {
        if (await isAllowed(actor, row, operation)) allowed.push(`${operation} ${row.table}`);
      }
    }
    expect(allowed).toEqual([]);
  });

  it.each(['member', 'owner'] as const)('%s: exactly what is said above', async (actor) => {
    const allowed = [];
    const expected = [];
    for (const row of rows) {
      const { member = [], owner = [] } = MAY[row.table] ?? {};
      const may = new Set<Operation>(CLOSED.includes(row.table) ? [] : ['read', ...member]);
      if (actor === 'owner') for (const operation of owner) may.add(operation);
      for (const operation of OPERATIONS) {
        if (may.has(operation)) expected.push(`${operation} ${row.table}`);
        if (await isAllowed(actor, row, operation)) allowed.push(`${operation} ${row.table}`);
      }
    }
    expect(allowed).toEqual(expected);
  });

  it('lets members call what is listed, and strangers nothing', async () => {
    const functions = await test.supabase.run(`
      select distinct proname as name, has_function_privilege('anon', oid, 'execute') as anon,
        has_function_privilege('authenticated', oid, 'execute') as authenticated
      from pg_proc where pronamespace = 'public'::regnamespace and prorettype <> 'trigger'::regtype order by proname`);
    expect(functions.filter(({ anon }) => anon).map(({ name }) => name)).toEqual([]);
    expect(functions.filter(({ authenticated }) => authenticated).map(({ name }) => name)).toEqual(CALLED_BY_MEMBERS);
  });

  it('has row level security on every table', async () => {
    const open = await test.supabase.run(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
        and not relrowsecurity`,
    );
    expect(open).toEqual([]);
  });
});
