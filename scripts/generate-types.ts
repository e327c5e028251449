/**
 * `npm run types`: derives `lib/supabase/database.types.ts` from the migrations, in the shape supabase-js expects, by
 * applying them to an empty database and reading its catalog. `--check` fails when the file is stale.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openEmbeddedSupabase } from '@/lib/supabase/embedded';
import { makeKeys } from '@/lib/supabase/keys';

const root = path.join(import.meta.dirname, '..');
const target = path.join(root, 'lib/supabase/database.types.ts');

const SCALARS: Record<string, string> = {
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float4: 'number',
  float8: 'number',
  numeric: 'number',
  json: 'Json',
  jsonb: 'Json',
  void: 'undefined',
};

function typeName(postgresType: string): string {
  if (postgresType.startsWith('_')) return `${typeName(postgresType.slice(1))}[]`;
  return SCALARS[postgresType] ?? 'string';
}

interface Column {
  table_name: string;
  column_name: string;
  type: string;
  nullable: boolean;
  has_default: boolean;
  generated: boolean;
}

/** A foreign key, by which one query reads the rows of both tables. */
interface Relationship {
  table_name: string;
  name: string;
  columns: string[];
  /** At most one row of the table for each of the other's. */
  is_one_to_one: boolean;
  other_table: string;
  other_columns: string[];
}

interface DatabaseFunction {
  name: string;
  argument_names: string[] | null;
  argument_types: string[] | null;
  optional_arguments: number;
  result: string;
  returns_set: boolean;
  result_table: boolean;
  result_composite: boolean;
}

const COLUMNS = `
  select c.relname as table_name, a.attname as column_name, t.typname as type, not a.attnotnull as nullable,
    (a.atthasdef or a.attidentity <> '') as has_default, a.attgenerated <> '' as generated
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v') and a.attnum > 0 and not a.attisdropped
  order by c.relname, a.attname`;

const NAMED = (keys: string, table: string) => `
  (select array_agg(a.attname::text order by position) from unnest(${keys}) with ordinality as key(number, position)
    join pg_attribute a on a.attrelid = ${table} and a.attnum = key.number)`;
const RELATIONSHIPS = `
  select c.relname as table_name, f.conname as name, ${NAMED('f.conkey', 'f.conrelid')} as columns,
    exists (select from pg_constraint u where u.conrelid = f.conrelid and u.contype in ('p', 'u')
      and u.conkey @> f.conkey and u.conkey <@ f.conkey) as is_one_to_one,
    other.relname as other_table, ${NAMED('f.confkey', 'f.confrelid')} as other_columns
  from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_class other on other.oid = f.confrelid
  where f.contype = 'f' and c.relnamespace = 'public'::regnamespace and other.relnamespace = 'public'::regnamespace
  order by c.relname, f.conname`;

// Input arguments only: those that a "returns table" adds are columns of its answer.
const FUNCTIONS = `
  select p.proname as name, p.proargnames[1:p.pronargs] as argument_names,
    (select array_agg(t.typname order by position) from unnest(p.proargtypes) with ordinality as given(type, position)
      join pg_type t on t.oid = given.type) as argument_types,
    p.pronargdefaults as optional_arguments, r.typname as result, p.proretset as returns_set,
    exists (select from pg_class c where c.reltype = p.prorettype and c.relkind = 'r') as result_table,
    r.typname = 'record' or r.typtype = 'c' as result_composite
  from pg_proc p join pg_type r on r.oid = p.prorettype
  where p.pronamespace = 'public'::regnamespace and p.prokind = 'f' and r.typname <> 'trigger'
  order by p.proname`;

function tableType(columns: Column[], relationships: Relationship[]): string {
  const insertable = columns.filter((column) => !column.generated);
  const type = (column: Column) => typeName(column.type) + (column.nullable ? ' | null' : '');
  const members = (list: Column[], optional: (column: Column) => boolean) =>
    list.map((column) => `${column.column_name}${optional(column) ? '?' : ''}: ${type(column)};`).join('\n');
  return `{
    Row: { ${members(columns, () => false)} };
    Insert: { ${members(insertable, (column) => column.nullable || column.has_default)} };
    Update: { ${members(insertable, () => true)} };
    Relationships: [${relationships.map(relationshipType).join(', ')}];
  }`;
}

function relationshipType({ name, columns, is_one_to_one, other_table, other_columns }: Relationship): string {
  const listed = (names: string[]) => `[${names.map((each) => `'${each}'`).join(', ')}]`;
  return `{
    foreignKeyName: '${name}';
    columns: ${listed(columns)};
    isOneToOne: ${is_one_to_one};
    referencedRelation: '${other_table}';
    referencedColumns: ${listed(other_columns)};
  }`;
}

function functionType(fn: DatabaseFunction): string {
  const types = fn.argument_types ?? [];
  const required = types.length - fn.optional_arguments;
  const argumentList = types
    .map((type, index) => `${fn.argument_names?.[index]}${index < required ? '' : '?'}: ${typeName(type)};`)
    .join(' ');
  const row = fn.result_table
    ? `Database['public']['Tables']['${fn.result}']['Row']`
    : fn.result_composite
      ? 'Record<string, Json>'
      : typeName(fn.result);
  return `{ Args: ${types.length ? `{ ${argumentList} }` : 'Record<string, never>'}; Returns: ${row}${fn.returns_set ? '[]' : ''} }`;
}

const database = await openEmbeddedSupabase({
  database: { kind: 'pglite-memory' },
  keys: makeKeys(),
  siteUrl: 'http://localhost:3000',
  migrationsDirectory: path.join(root, 'supabase/migrations'),
});
const columns = (await database.run(COLUMNS)) as unknown as Column[];
const relationships = (await database.run(RELATIONSHIPS)) as unknown as Relationship[];
const functions = (await database.run(FUNCTIONS)) as unknown as DatabaseFunction[];
await database.close();

const tables = Object.entries(Object.groupBy(columns, (column) => column.table_name));
const relationshipsOf = Object.groupBy(relationships, ({ table_name }) => table_name);
const source = `// Generated from supabase/migrations by \`npm run types\`; do not edit.
export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export type Database = {
  public: {
    Tables: { ${tables.map(([name, list]) => `${name}: ${tableType(list ?? [], relationshipsOf[name] ?? [])};`).join('\n')} };
    Views: Record<never, never>;
    Functions: { ${functions.map((fn) => `${fn.name}: ${functionType(fn)};`).join('\n')} };
    Enums: Record<never, never>;
    CompositeTypes: Record<never, never>;
  };
};
`;
const formatted = execFileSync(
  path.join(root, 'node_modules/.bin/biome'),
  ['format', '--vcs-enabled=false', '--stdin-file-path=database.types.ts'],
  { cwd: root, input: source, encoding: 'utf8' },
);

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== formatted) {
    console.error('lib/supabase/database.types.ts is stale: run `npm run types` and commit what it writes.');
    process.exit(1);
  }
} else {
  writeFileSync(target, formatted);
}
