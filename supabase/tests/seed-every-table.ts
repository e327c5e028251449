import { randomBytes, randomUUID } from 'node:crypto';
import type { TestHousehold, TestSupabase } from './test-supabase';

/** A row of the household in one table, in pieces of SQL. */
export interface Seeded {
  table: string;
  /** Finds this row again. */
  where: string;
  /** A column of its key. */
  key: string;
  columns: string;
  values: string;
}

interface Column {
  table_name: string;
  column_name: string;
  data_type: string;
  udt_name: string;
  column_default: string | null;
  in_key: boolean;
}

export async function readTables({ supabase }: TestSupabase): Promise<string[]> {
  const rows = await supabase.run(
    `select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  return rows.map(({ table_name }) => String(table_name));
}

/** One row of the household in every table, made from what the schema says of its columns, so that none can be missed. */
export async function seedEveryTable(test: TestSupabase, household: TestHousehold): Promise<Seeded[]> {
  const columns = (await test.supabase.run(`
    select column_name, table_name, data_type, udt_name, column_default, exists (
      select from information_schema.key_column_usage as usage
      join information_schema.table_constraints as keys using (constraint_schema, constraint_name)
      where keys.constraint_type = 'PRIMARY KEY' and usage.table_schema = 'public'
        and usage.table_name = columns.table_name and usage.column_name = columns.column_name
    ) as in_key
    from information_schema.columns as columns
    where table_schema = 'public' and is_generated = 'NEVER' and (
      is_nullable = 'NO' or column_name = 'profile_id' or table_name = 'player_codes' and column_name in ('household_id', 'user_id')
    )
    order by ordinal_position`)) as unknown as Column[];
  const tables = await readTables(test);
  const enums = new Map<string, string>();
  for (const { name, label } of await test.supabase.run(
    `select typname as name, min(enumlabel) as label from pg_enum join pg_type on pg_type.oid = enumtypid group by typname`,
  )) {
    enums.set(String(name), String(label));
  }
  const rows = tables.map((table) => {
    const own = columns.filter((column) => column.table_name === table);
    const values = own.map((column) => valueFor(column, household, enums));
    const keys = own.flatMap((column, index) =>
      column.in_key ? [`${quoted(column.column_name)} = ${values[index]}`] : [],
    );
    const key = own.find((column) => column.in_key);
    return {
      table,
      where: keys.join(' and '),
      key: quoted(key?.column_name ?? ''),
      columns: own.map((column) => quoted(column.column_name)).join(', '),
      values: values.join(', '),
    };
  });
  await insertInAnyOrder(test, rows);
  for (const { table, where } of rows) {
    const [found] = await test.supabase.run(`select from public.${table} where ${where}`);
    if (!found) throw new Error(`the row of ${table} met another that excludes it: say in valueFor what is its own`);
  }
  return rows;
}

/** Tables refer to each other: whatever cannot stand yet is tried again after the others. */
async function insertInAnyOrder(test: TestSupabase, rows: Seeded[]): Promise<void> {
  let waiting = rows;
  while (waiting.length > 0) {
    const failed: { row: Seeded; error: unknown }[] = [];
    for (const row of waiting) {
      try {
        await test.supabase.run(
          `insert into public.${row.table} (${row.columns}) values (${row.values}) on conflict do nothing`,
        );
      } catch (error) {
        failed.push({ row, error });
      }
    }
    const [first] = failed;
    if (first && failed.length === waiting.length) {
      throw new Error(`no row can be made for ${first.row.table}: say in valueFor what fits`, { cause: first.error });
    }
    waiting = failed.map(({ row }) => row);
  }
}

const FILE_ID = '00000000-0000-4000-8000-0000000000f1';

function valueFor(column: Column, household: TestHousehold, enums: Map<string, string>): string {
  const { table_name: table, column_name: name, data_type: type } = column;
  if (name === 'household_id' || (table === 'households' && name === 'id')) return `'${household.householdId}'`;
  if (name === 'import_id' || (table === 'imports' && name === 'id')) return `'${household.profileId}'`;
  if (name === 'token_id' || (table === 'personal_tokens' && name === 'id')) return `'${household.profileId}'`;
  if (name === 'hook_id' || (table === 'outgoing_hooks' && name === 'id')) return `'${household.profileId}'`;
  if (name === 'audience_id' || (table === 'statistics_audiences' && name === 'id')) return `'${household.profileId}'`;
  if (name === 'guest_id' || (table === 'tonight_guests' && name === 'id')) return `'${household.profileId}'`;
  // The server's, whichever household asks.
  if (name === 'file_id' || (table === 'library_files' && name === 'id')) return `'${FILE_ID}'`;
  if (name === 'session_id' && table === 'account_sessions') return `'${household.sessionId}'`;
  if (name === 'user_id' || name === 'created_by') return `'${household.userId}'`;
  if (name === 'profile_id' || (table === 'profiles' && name === 'id')) return `'${household.profileId}'`;
  if (table === 'household_members' && name === 'role') return `'owner'`;
  if (table === 'library_given_folders' && name === 'kind') return `'films'`;
  if (table === 'library_moved_choices' && name === 'what') return `'thumb'`;
  const label = enums.get(column.udt_name);
  if (label) return `'${label}'`;
  if (name.endsWith('_hash')) return `'${randomBytes(32).toString('hex')}'`;
  if (table === 'player_codes' && name === 'typed') return `'${randomBytes(4).toString('hex')}'`;
  if (type === 'uuid') return `'${randomUUID()}'`;
  if (type.startsWith('timestamp')) return 'now()';
  if (type === 'date') return 'current_date';
  if (type === 'boolean') return 'false';
  if (type.startsWith('json')) return `'{}'`;
  if (table === 'statistics_audiences' && name === 'people') return `array['${household.profileId}'::uuid]`;
  if (type === 'ARRAY') return `'{}'`;
  if (/int|real|double|numeric/.test(type)) return '1';
  return column.column_default ?? `'movie'`;
}

function quoted(name: string): string {
  return `"${name}"`;
}
