import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import packageJson from '@/package.json';
import { migrationChecksum } from './migration-fit';
import type { Migration } from './migrations';

/** The gateway's own interface for what it saw of the schema. */
export interface SchemaCache {
  get(): Promise<string | undefined>;
  set(key: string, seen: string): Promise<void>;
  delete(): Promise<void>;
}

const OURS = sql`(
  select oid from pg_namespace
  where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'supabase_migrations')
)`;

/** All of the schema that the gateway looks at: columns, functions, keys, and types with their values. */
const SCHEMA = sql<{ said: string }>`
  select md5(concat_ws('|', version(), (
    select string_agg(concat_ws(' ', class.oid, relname, relkind, relrowsecurity, attnum, attname, atttypid, atttypmod, attnotnull,
      atthasdef, attidentity, attgenerated), ',' order by class.oid, attnum)
    from pg_class as class left join pg_attribute on attrelid = class.oid and attnum > 0 and not attisdropped
    where relnamespace in ${OURS}
  ), (
    select string_agg(concat_ws(' ', oid, proname, proargtypes, prorettype, proretset, provolatile, pronargdefaults), ',' order by oid)
    from pg_proc where pronamespace in ${OURS}
  ), (
    select string_agg(concat_ws(' ', oid, conname, contype, conkey, confrelid, confkey), ',' order by oid)
    from pg_constraint where connamespace in ${OURS}
  ), (
    select string_agg(concat_ws(' ', type.oid, typname, enumlabel), ',' order by type.oid, enumsortorder)
    from pg_type as type left join pg_enum on enumtypid = type.oid where typnamespace in ${OURS}
  ), (
    select string_agg(concat_ws(' ', objoid, objsubid, description), ',' order by objoid, objsubid)
    from pg_description where classoid = 'pg_class'::regclass
  ))) as said`;

/**
 * What the gateway saw when it last looked at the schema, and made sure of its own tables, in the database itself: both were a
 * third of a start. It counts as long as the schema is what it was and these are the same migrations of the same Tonight;
 * whatever a person has changed by hand is looked at anew.
 * @returns whether it still counts, and where the gateway finds it.
 */
export async function knownSchema(
  database: Kysely<unknown>,
  migrations: Migration[],
): Promise<{ isKnown: boolean; cache: SchemaCache }> {
  const code = [packageJson.version, packageJson.dependencies['@supabase/lite'], ...migrations.map(checksumOf)].join();
  const nameNow = async () => {
    const { rows } = await SCHEMA.execute(database);
    return createHash('sha256').update(`${code} ${rows[0]?.said}`).digest('hex');
  };
  const seen = await read(database, await nameNow());
  return {
    isKnown: seen !== undefined,
    cache: {
      get: async () => seen,
      set: async (_key, seen) => write(database, await nameNow(), seen),
      delete: async () => undefined,
    },
  };
}

const checksumOf = ({ version, sql }: Migration): string => `${version} ${migrationChecksum(sql)}`;

async function read(database: Kysely<unknown>, name: string): Promise<string | undefined> {
  const there = await sql<{ there: boolean }>`
    select to_regclass('supabase_migrations.known_schema') is not null as there`.execute(database);
  if (!there.rows[0]?.there) return undefined;
  const { rows } = await sql<{ seen: string }>`
    select seen from supabase_migrations.known_schema where name = ${name}`.execute(database);
  return rows[0]?.seen;
}

async function write(database: Kysely<unknown>, name: string, seen: string): Promise<void> {
  await sql`create table if not exists supabase_migrations.known_schema (name text primary key, seen text not null)`.execute(
    database,
  );
  await sql`
    with old as (delete from supabase_migrations.known_schema where name <> ${name})
    insert into supabase_migrations.known_schema (name, seen) values (${name}, ${seen})
    on conflict (name) do update set seen = excluded.seen`.execute(database);
}
