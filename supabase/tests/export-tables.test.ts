import { beforeAll, expect, it } from 'vitest';
import { exportHousehold } from '@/lib/household/export/repository';
import { readTables, seedEveryTable } from './seed-every-table';
import { sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/** What a household's export leaves out, and why. */
const LEFT_OUT: Record<string, string> = {
  households: 'its name stands at the head of the file',
  household_members: 'who else has an account is theirs to tell',
  household_invites: 'an invite lets in whoever holds it',
  account_sessions: 'where an account is signed in is said in its settings',
  pins: 'nobody reads a hash',
  personal_tokens: 'a token lets in whoever holds it, and nobody reads a hash',
  player_renewals: 'a token lets in whoever holds it, and nobody reads a hash',
  player_codes: 'a code stands for ten minutes',
  hook_sessions: 'what a player reported is in the ledger',
  hook_leftovers: 'what nobody understood is the address’s',
  outgoing_hooks: 'an address and its secret are between the household and the other side',
  outgoing_deliveries: 'what it told is in the ledger and the lists',
  removed_sessions: 'whoever removes something from the history wants it gone',
  statistics_audiences: 'it follows from the ledger',
  statistics_audience_sums: 'it follows from the ledger',
  statistics_stale: 'it follows from the ledger',
  statistics_zones: 'it follows from the ledger',
  statistics_plays: 'it follows from the ledger',
  statistics_sums: 'it follows from the ledger',
  operator_stale: 'it follows from the ledger',
  operator_dirty: 'it follows from the ledger',
  operator_viewers: 'it follows from the ledger',
  operator_items: 'sums over everybody are nobody’s',
  imports: 'what it brought is in the ledger',
  import_titles: 'what it brought is in the ledger',
  import_rows: 'what it brought is in the ledger',
  tonight_evenings: 'an evening ends at dawn; its picks stay',
  tonight_presence: 'an evening ends at dawn; its picks stay',
  tonight_votes: 'an evening ends at dawn; its picks stay',
  tonight_refusals: 'an evening ends at dawn; its picks stay',
  tonight_guests: 'a guest is nobody’s, and gone at dawn',
  tonight_guest_votes: 'a guest is nobody’s, and gone at dawn',
  tonight_vetoes: 'nobody learns who vetoed what',
  demo_households: 'it says nothing of a household',
  library_folders: 'the files are the server’s',
  library_titles: 'the files are the server’s',
  library_files: 'the files are the server’s',
  library_items: 'the files are the server’s',
  library_problems: 'the files are the server’s',
  library_sources: 'other servers are the server’s, and their keys nobody’s',
  library_moves: 'the files are the server’s',
  library_moved_choices: 'the files are the server’s',
  library_given_folders: 'the folders are the server’s',
};

let test: TestSupabase;
let household: TestHousehold;

beforeAll(async () => {
  test = await sharedSupabase('pglite');
  household = await test.signUp();
  await seedEveryTable(test, household);
});

it('holds a row of every table: name a new one in FILE_TABLES of lib/household/file/schema.ts, or above with the reason', async () => {
  const { tables: read, long } = await exportHousehold(household.client, test.admin, () => true);
  const everything: Record<string, unknown[]> = { ...read, [long.table]: [] };
  for await (const rows of long.rows()) everything[long.table]?.push(...rows);
  const tables = (await readTables(test)).filter((table) => !(table in LEFT_OUT));
  expect(Object.keys(everything).sort()).toEqual(tables.sort());
  for (const [table, rows] of Object.entries(everything)) expect(rows.length, table).toBeGreaterThan(0);
});

it('gives a reason for no table that is not there', async () => {
  const tables = await readTables(test);
  expect(Object.keys(LEFT_OUT).filter((table) => !tables.includes(table))).toEqual([]);
});
