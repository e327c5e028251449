import { randomUUID } from 'node:crypto';
import type { RunSql, SqlRunner } from '@/lib/supabase/migrations';

/** What keeps a database from being moved; the message is a sentence or two that say why and what to do. */
export class MoveError extends Error {
  override name = 'MoveError';
}

export interface MovedTable {
  table: string;
  rows: number;
}

interface Table {
  name: string;
  columns: string;
}

/** Rows that go in one statement: some MB of JSON. */
const AT_ONCE = 2_000;
const SESSION = `set local time zone 'UTC'; set local extra_float_digits = 1; set local search_path = ''`;

/**
 * Copies every row of ours and of Supabase's accounts into a database with the same tables and nothing in them, in one
 * transaction there and from one moment here, and compares all of it before that counts.
 * @throws MoveError when the target holds something, lacks a table, or what arrived is not what was sent.
 */
export async function moveRows(from: SqlRunner, to: SqlRunner): Promise<MovedTable[]> {
  const moved: MovedTable[] = [];
  await from.together(async (read) => {
    await read(`set transaction isolation level repeatable read, read only; ${SESSION}`);
    await to.together(async (write) => {
      // Rows refer to each other, and say already what triggers would make of them.
      await write(`${SESSION}; set local session_replication_role = replica`);
      for (const table of await tablesOfBoth(read, write)) {
        const [held] = await write(`select exists (select from ${table.name}) as something`);
        if (held?.something)
          throw new MoveError(`The database to move to is not empty (${table.name} has rows); move to a new one.`);
        const rows = await copyTable(table, read, write);
        await compare(table, read, write);
        moved.push({ table: table.name, rows });
      }
    });
  });
  return moved;
}

/** All that hold something here. Columns that only one of the two knows are left out where nothing stands in them. */
async function tablesOfBoth(read: RunSql, write: RunSql): Promise<Table[]> {
  const [ours, theirs] = [await columnsOf(read), await columnsOf(write)];
  const tables: Table[] = [];
  for (const [name, columns] of ours) {
    const known = theirs.get(name) ?? [];
    const common = columns.filter((column) => known.includes(column));
    const missing = columns.filter((column) => !known.includes(column));
    const lost = missing.length > 0 ? missing.map((column) => `${column} is not null`).join(' or ') : 'false';
    const condition = common.length === 0 ? 'true' : lost;
    const [held] = await read(`select exists (select from ${name} where ${condition}) as lost`);
    if (held?.lost) {
      const what = common.length === 0 ? `no table ${name}` : `no ${missing.join(', ')} in ${name}`;
      throw new MoveError(`The database to move to has ${what}. Both have to be of the same Tonight.`);
    }
    if (common.length > 0) tables.push({ name, columns: common.join(', ') });
  }
  return tables;
}

/** The server that made a table says of its migrations and of what is under way at this moment; neither moves. */
const LEFT_HERE = `('auth.schema_migrations', 'auth.flow_state')`;

async function columnsOf(run: RunSql): Promise<Map<string, string[]>> {
  const rows = await run(`
    select format('%I.%I', n.nspname, c.relname) as table, format('%I', a.attname) as column
    from pg_catalog.pg_class as c
    join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
    join pg_catalog.pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p') and not c.relispartition and n.nspname in ('public', 'auth') and a.attgenerated = ''
      and n.nspname || '.' || c.relname not in ${LEFT_HERE}
    order by 1, a.attnum`);
  const tables = new Map<string, string[]>();
  for (const { table, column } of rows) {
    tables.set(String(table), [...(tables.get(String(table)) ?? []), String(column)]);
  }
  return tables;
}

async function copyTable({ name, columns }: Table, read: RunSql, write: RunSql): Promise<number> {
  const cursor = `moved_${randomUUID().replaceAll('-', '')}`;
  await read(
    `declare ${cursor} no scroll cursor for select row_to_json(each)::text as row from (select ${columns} from ${name}) as each`,
  );
  let count = 0;
  for (;;) {
    const rows = await read(`fetch ${AT_ONCE} from ${cursor}`);
    if (rows.length === 0) break;
    // A text that ends the quote cannot stand in a row.
    const quote = `$${cursor}$`;
    const given = `${quote}[${rows.map(({ row }) => row).join(',')}]${quote}`;
    await write(
      `insert into ${name} (${columns}) select ${columns} from json_populate_recordset(null::${name}, ${given})`,
    );
    count += rows.length;
  }
  await read(`close ${cursor}`);
  return count;
}

async function compare({ name, columns }: Table, read: RunSql, write: RunSql): Promise<void> {
  // The sum says the same in whatever order rows lie, and twice the same row is no row the less.
  const summed = `
    select count(*)::text as rows, coalesce(sum(('x' || substr(md5(row_to_json(each)::text), 1, 15))::bit(60)::bigint), 0)::text as sum
    from (select ${columns} from ${name}) as each`;
  const [[here], [there]] = [await read(summed), await write(summed)];
  if (here?.rows !== there?.rows || here?.sum !== there?.sum)
    throw new MoveError(`What arrived in ${name} is not what was sent. Nothing was moved.`);
}
