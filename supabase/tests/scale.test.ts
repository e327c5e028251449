import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTables } from './seed-every-table';
import { openOwnSupabase } from './test-supabase';

/** From a table to the column it is distributed by and the table whose rows lie beside its own; null where every machine has it. */
type Placed = Map<string, { column: string; beside: string } | null>;

const STATEMENT =
  /^select create_(?:reference_table\('(\w+)'\)|distributed_table\('(\w+)', '(\w+)'(?:, colocate_with => '(\w+)')?\));$/gm;

function placedByDocument(): Placed {
  const placed: Placed = new Map();
  for (const [, reference, table, column, beside] of readFileSync('docs/scale.md', 'utf8').matchAll(STATEMENT)) {
    const name = reference ?? table ?? '';
    expect(placed.has(name), `${name} stands there twice`).toBe(false);
    placed.set(name, column && table ? { column, beside: beside ?? table } : null);
  }
  return placed;
}

interface Key {
  table: string;
  columns: string[];
}
interface Reference extends Key {
  to: string;
}

/* PostgreSQL over several machines keeps a unique index and a foreign key only where all they speak of lies on one. */
describe('the tables over several machines, as docs/scale.md places them', () => {
  let test: Awaited<ReturnType<typeof openOwnSupabase>>;
  const placed = placedByDocument();
  let unique: Key[];
  let references: Reference[];

  beforeAll(async () => {
    test = await openOwnSupabase('pglite');
    const columnsOf = (numbers: string) => `(
      select array_agg(attname::text) from pg_attribute where attrelid = of.oid and attnum = any (${numbers}))`;
    unique = (await test.supabase.run(`
      select of.relname as table, ${columnsOf('pg_index.indkey')} as columns
      from pg_index join pg_class as of on of.oid = indrelid
      where indisunique and relnamespace = 'public'::regnamespace`)) as unknown as Key[];
    references = (await test.supabase.run(`
      select of.relname as table, ${columnsOf('conkey')} as columns, other.relname as to
      from pg_constraint join pg_class as of on of.oid = conrelid join pg_class as other on other.oid = confrelid
      where contype = 'f' and of.relnamespace = 'public'::regnamespace
        and other.relnamespace = 'public'::regnamespace`)) as unknown as Reference[];
  });
  afterAll(() => test?.close());

  it('has a place for each table', async () => {
    expect([...placed.keys()].sort()).toEqual((await readTables(test)).sort());
  });

  it('keeps each unique index on one machine', () => {
    expect(unique.length).toBeGreaterThan(40);
    const column = ({ table }: Key) => placed.get(table)?.column;
    const torn = unique.filter((key) => column(key) !== undefined && !key.columns.includes(column(key) ?? ''));
    expect(torn).toEqual([]);
  });

  it('keeps each reference on one machine', () => {
    expect(references.length).toBeGreaterThan(30);
    const torn = references.filter(({ table, columns, to }) => {
      const [from, target] = [placed.get(table), placed.get(to)];
      if (!target) return false;
      return !from || from.beside !== target.beside || !columns.includes(from.column);
    });
    expect(torn).toEqual([]);
  });
});
