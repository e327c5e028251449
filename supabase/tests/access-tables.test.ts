import { beforeAll, describe, expect, it } from 'vitest';
import { readTables, type Seeded, seedEveryTable } from './seed-every-table';
import { sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

const OPERATIONS = ['read', 'insert', 'update', 'delete'] as const;
type Operation = (typeof OPERATIONS)[number];

const ALL = [...OPERATIONS];
const READ_AND_WRITE = { member: ALL };
const SERVICE_ALONE = { member: [] };

/** What members may do with their household's rows, and its owner besides. A table not named here: read, no more. */
const MAY: Record<string, { member: Operation[]; owner?: Operation[] }> = {
  households: { member: ['read'], owner: ['update', 'delete'] },
  // A member may leave; the row that is tried is the owner's own.
  household_members: { member: ['read'], owner: ['delete'] },
  household_invites: { member: [], owner: ALL },
  profiles: READ_AND_WRITE,
  pins: SERVICE_ALONE,
  personal_tokens: SERVICE_ALONE,
  player_renewals: SERVICE_ALONE,
  player_codes: SERVICE_ALONE,
  hook_sessions: SERVICE_ALONE,
  hook_leftovers: SERVICE_ALONE,
  // With a secret, and of profiles that a PIN may keep.
  outgoing_hooks: SERVICE_ALONE,
  outgoing_deliveries: SERVICE_ALONE,
  account_sessions: SERVICE_ALONE,
  device_names: READ_AND_WRITE,
  watchlist: READ_AND_WRITE,
  // What a profile thinks of a title is its own.
  thumbs: SERVICE_ALONE,
  never_again: READ_AND_WRITE,
  tonight_evenings: READ_AND_WRITE,
  tonight_presence: READ_AND_WRITE,
  tonight_votes: READ_AND_WRITE,
  tonight_picks: READ_AND_WRITE,
  // What was refused stays refused.
  tonight_refusals: { member: ['read', 'insert'] },
  // A guest's phone holds the secret, and their veto is theirs.
  tonight_guests: SERVICE_ALONE,
  tonight_guest_votes: SERVICE_ALONE,
  // No client learns who vetoed what.
  tonight_vetoes: SERVICE_ALONE,
  removed_sessions: SERVICE_ALONE,
  statistics_audiences: SERVICE_ALONE,
  statistics_audience_sums: SERVICE_ALONE,
  statistics_stale: SERVICE_ALONE,
  statistics_zones: SERVICE_ALONE,
  statistics_plays: SERVICE_ALONE,
  statistics_sums: SERVICE_ALONE,
  operator_stale: SERVICE_ALONE,
  operator_dirty: SERVICE_ALONE,
  operator_viewers: SERVICE_ALONE,
  operator_items: SERVICE_ALONE,
  // Whose rows they are a PIN may keep, which the tables do not know.
  imports: SERVICE_ALONE,
  import_titles: SERVICE_ALONE,
  import_rows: SERVICE_ALONE,
  demo_households: SERVICE_ALONE,
  // Paths are the server's; titles come through the catalog.
  library_folders: SERVICE_ALONE,
  library_titles: SERVICE_ALONE,
  library_files: SERVICE_ALONE,
  library_items: SERVICE_ALONE,
  library_problems: SERVICE_ALONE,
  library_sources: SERVICE_ALONE,
  library_moves: SERVICE_ALONE,
  library_moved_choices: SERVICE_ALONE,
  library_given_folders: SERVICE_ALONE,
};

/** A person who holds an invite's secret may look at it before they have an account. */
const CALLED_BY_ANYONE = ['look_at_invite'];

/** Who may call a function themselves; whatever is not listed is the service's alone. */
const CALLED_BY_MEMBERS = [
  'accept_invite',
  'add_to_watchlist',
  // Reads with the rights of its caller, behind the policies of the places.
  'all_progress',
  'group_of',
  'continue_watching',
  'create_household',
  'delete_profile',
  // Reads with the rights of its caller, behind the policies of the evening.
  'evening_of',
  'household_people',
  'is_household_member',
  'is_household_owner',
  // Of the acting session alone.
  'is_proved',
  'items_called',
  'last_picks',
  'leave_household',
  'letters_of',
  'lock_watchlist',
  'move_watchlist_entry',
  'order_profiles',
  'owns_profile',
  'plain_words',
  'progress_places',
  'readable_profile_ids',
  // Counts with the rows they are given, and look at nothing else.
  'place_item',
  'same_item',
  'session_item',
  'session_seconds',
  'shown_place',
  // Numbers that everybody may know.
  'terms',
  'text_to_search',
  'thresholds',
  'watch_history',
];

/*
 * Every table there is: a table that is not named above may be read by its household and by no other,
 * and written by the service alone. Everything is tried on a real row and taken back.
 */
describe('the access matrix of the database', () => {
  let test: TestSupabase;
  let owner: TestHousehold;
  let rows: Seeded[];
  const actors: Record<string, { role: string; userId: string | null; sessionId: string | null }> = {};

  beforeAll(async () => {
    test = await sharedSupabase('pglite');
    owner = await test.signUp();
    const [stranger, member] = [await test.signUp(), await test.signUp()];
    await test.admin.from('households').delete().eq('id', member.householdId).throwOnError();
    const membership = { household_id: owner.householdId, user_id: member.userId, role: 'member' } as const;
    await test.admin.from('household_members').insert(membership).throwOnError();
    rows = await seedEveryTable(test, owner);
    actors.anonymous = { role: 'anon', userId: null, sessionId: null };
    actors['other household'] = { role: 'authenticated', userId: stranger.userId, sessionId: stranger.sessionId };
    actors.member = { role: 'authenticated', userId: member.userId, sessionId: member.sessionId };
    actors.owner = { role: 'authenticated', userId: owner.userId, sessionId: owner.sessionId };
  });

  /** Tries it as the actor and takes it back. @returns whether it was allowed. */
  async function isAllowed(actor: string, row: Seeded, operation: Operation): Promise<boolean> {
    const { role, userId, sessionId } = actors[actor] ?? { role: 'anon', userId: null, sessionId: null };
    const claims = JSON.stringify({ session_id: sessionId });
    const statement = {
      read: `perform 1 from ${row.table} where ${row.where}`,
      insert: `insert into ${row.table} (${row.columns}) values (${row.values})`,
      update: `update ${row.table} set ${row.key} = ${row.key} where ${row.where}`,
      delete: `delete from ${row.table} where ${row.where}`,
    }[operation];
    try {
      await test.supabase.run(`do $$ declare touched int; begin
        perform set_config('request.jwt.claim.sub', '${userId ?? ''}', true);
        perform set_config('request.jwt.claims', '${claims}', true);
        perform set_config('role', '${role}', true);
        ${statement};
        get diagnostics touched = row_count;
        raise exception 'touched %', touched using errcode = 'TT000';
      end $$`);
    } catch (error) {
      const { code, message } = error as { code: string; message: string };
      if (code === 'TT000') return message !== 'touched 0';
      // The row is there already: an answer that says so had let the caller through.
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
      const { member, owner = [] }: (typeof MAY)[string] = MAY[row.table] ?? { member: ['read'] };
      const may = new Set(actor === 'owner' ? [...member, ...owner] : member);
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
    const open = functions.filter(({ anon }) => anon).map(({ name }) => String(name));
    expect(open.filter((name) => !CALLED_BY_ANYONE.includes(name))).toEqual([]);
    const callable = functions.filter(({ authenticated }) => authenticated).map(({ name }) => String(name));
    expect(callable.filter((name) => ![...CALLED_BY_MEMBERS, ...CALLED_BY_ANYONE].includes(name))).toEqual([]);
    expect(callable).toContain('continue_watching');
  });

  it('has row level security on every table', async () => {
    const open = await test.supabase.run(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
        and not relrowsecurity`,
    );
    expect(open).toEqual([]);
  });
});
