import { z } from 'zod';
import type { TestSupabase } from '../test-supabase';
import type { Ids } from './beginning';
import type { Account, Who } from './people';

const storedSchema = z.object({
  /** Of the household. */
  ours: z.string(),
  /** Of other people who ask. */
  theirs: z.string(),
  /** Who can sign in, and where they are. */
  accounts: z.string(),
});
export type Stored = z.infer<typeof storedSchema>;

/** Of no household: what the server's own folders hold. */
const THE_SERVERS = [
  'library_folders',
  'library_titles',
  'library_files',
  'library_items',
  'library_problems',
  'library_sources',
  'library_given_folders',
  'operator_dirty',
  'operator_items',
];

interface Table {
  name: string;
  columns: string[];
}

/** Everything that is stored of the people of the table, as text that can be compared. */
export async function readStored(
  { supabase }: TestSupabase,
  { household, otherHousehold }: Ids,
  { owner, member, ...others }: Record<Who, Account>,
): Promise<Stored> {
  const tables = (await readTables(supabase)).filter(({ name }) => !THE_SERVERS.includes(name));
  const outside = Object.values(others);
  const everyone = [owner, member, ...outside];
  const ours = whose(`values ('${household}'::uuid)`, [owner, member]);
  const theirs = whose(
    `values ('${otherHousehold}'::uuid) union select household_id from public.household_members
      where user_id in (${listed(outside.map(({ userId }) => userId))})`,
    outside,
  );
  const accounts = `
    select concat(account.id, account.email, account.encrypted_password, session.id) as row
    from auth.users as account left join auth.sessions as session on session.user_id = account.id
    where account.id in (${listed(everyone.map(({ userId }) => userId))})`;
  const all = (rows: string) => `(select string_agg(row, chr(10) order by row) from (${rows}) as rows)`;
  const union = (rowsOf: (table: Table) => string) => tables.map(rowsOf).join(' union all ');
  const [read] = await supabase.run(
    `select ${all(union(ours))} as ours, ${all(union(theirs))} as theirs, ${all(accounts)} as accounts`,
  );
  return storedSchema.parse(read);
}

/** Of a table, the rows of some households and accounts; where and when a session was seen changes with every request. */
function whose(households: string, accounts: Account[]): (table: Table) => string {
  const sessions = listed(accounts.map(({ sessionId }) => sessionId));
  const audiences = `select id from public.statistics_audiences where people && array(
    select id from public.profiles where household_id in (${households}))`;
  const keys: Record<string, string> = {
    household_id: households,
    profile_id: `select id from public.profiles where household_id in (${households})`,
    import_id: `select id from public.imports where profile_id in (
      select id from public.profiles where household_id in (${households}))`,
    hook_id: `select id from public.outgoing_hooks where household_id in (${households})`,
    guest_id: `select id from public.tonight_guests where household_id in (${households})`,
    token_id: `select id from public.personal_tokens where household_id in (${households})`,
    audience_id: audiences,
    user_id: listed(accounts.map(({ userId }) => userId)),
  };
  const more: Record<string, Record<string, string>> = {
    households: { id: households },
    statistics_audiences: { id: audiences },
    account_sessions: { session_id: sessions },
  };
  return ({ name, columns }) => {
    const found = Object.entries({ ...keys, ...more[name] }).filter(([column]) => columns.includes(column));
    if (found.length === 0) throw new Error(`say in whose() whose a row of ${name} is`);
    return `
      select '${name} ' || (to_jsonb(own) - 'seen_at' - 'device' - 'address' - 'used_at')::text as row
      from public.${name} as own
      where ${found.map(([column, values]) => `${column} in (${values})`).join(' or ')}`;
  };
}

let read: Promise<Table[]> | undefined;

/** The same on every database. */
function readTables(supabase: TestSupabase['supabase']): Promise<Table[]> {
  read ??= supabase
    .run(`
      select table_name as name, string_agg(column_name, ' ') as columns
      from information_schema.tables join information_schema.columns using (table_schema, table_name)
      where table_schema = 'public' and table_type = 'BASE TABLE' group by 1`)
    .then((rows) => rows.map(({ name, columns }) => ({ name: String(name), columns: String(columns).split(' ') })));
  return read;
}

function listed(ids: string[]): string {
  return ids.map((id) => `'${id}'`).join(', ');
}
