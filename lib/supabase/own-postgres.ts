import { setTimeout as sleep } from 'node:timers/promises';
import type postgres from 'postgres';
import { attemptStore } from '@/lib/http/attempt-limit';
import { keysSchema, makeKeys, type SupabaseKeys } from '@/lib/supabase/keys';
import { oneAfterTheOther } from '@/lib/supabase/one-after-the-other';
import { openPostgres } from '@/lib/supabase/pooler';
import { postgresAttempts } from '@/lib/supabase/postgres-attempts';
import { tellByPostgres } from '@/lib/supabase/postgres-wire';
import { AGAIN_SECONDS } from '@/lib/supabase/replica/live-connections';

const OLDEST_VERSION = 15;
/** A server may come a minute later than we do, as when a whole machine starts. */
const PATIENCE_MS = 60_000;
const AGAIN_MS = 1000;
/** What a server says that is not there yet, or starts. */
const NOT_YET = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ECONNRESET', 'CONNECT_TIMEOUT', '57P03']);

/**
 * What Tonight's processes on one database share and no client of Supabase's sees: the keys, so that everyone stays
 * signed in whichever of them they come to, and how often a client has tried.
 */
const SHARED = `
create schema if not exists tonight;
revoke all on schema tonight from public;
create table if not exists tonight.keys (the_one boolean primary key default true check (the_one), keys jsonb not null);
create unlogged table if not exists tonight.attempts (key text primary key, points integer not null, expire bigint);
create table if not exists tonight.backups (made_at timestamptz primary key);
create table if not exists tonight.replica_marks (mark uuid primary key, made_at timestamptz not null default now());
`;

export interface OwnPostgres {
  keys: SupabaseKeys;
  /** Whether what other processes on it change is heard here. */
  hearsOthers: boolean;
  close(): Promise<void>;
}

/**
 * A PostgreSQL server of one's own, which any number of processes may use: their memories, limits and live changes meet there.
 * @param directUrl the server itself, where `url` is a pooler before it.
 * @throws an error with one sentence a newcomer can act on.
 */
export async function openOwnPostgres(url: string, directUrl = url): Promise<OwnPostgres> {
  const sql = openPostgres(url, { max: 4, backoff: () => AGAIN_SECONDS });
  try {
    await requireServer(sql, 'DATABASE_URL');
    if (directUrl !== url) await requireDirect(directUrl);
    await requireOwnDatabase(sql);
    const keys = await oneAfterTheOther(url, () => sharedKeys(sql));
    const { hearsOthers, leave } = await tellByPostgres({ url, directUrl });
    attemptStore.put(postgresAttempts(sql));
    return {
      keys,
      hearsOthers,
      close: async () => {
        attemptStore.forget();
        await leave();
        await sql.end({ timeout: 1 });
      },
    };
  } catch (error) {
    await sql.end({ timeout: 1 });
    throw error;
  }
}

async function requireDirect(url: string): Promise<void> {
  const sql = openPostgres(url);
  await requireServer(sql, 'DATABASE_DIRECT_URL').finally(() => sql.end({ timeout: 1 }));
}

/** @throws an error with one sentence when it is not there, too old, or not to be asked by this name and password. */
async function requireServer(sql: postgres.Sql, setting: string): Promise<void> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  for (let told = false; ; told = true) {
    try {
      const [row] = await sql`select current_setting('server_version_num')::int / 10000 as version`;
      if (row?.version >= OLDEST_VERSION) return;
      throw new Error(`${setting} is PostgreSQL ${row?.version}; Tonight needs ${OLDEST_VERSION} or newer.`);
    } catch (error) {
      const { code = '', message } = error as NodeJS.ErrnoException;
      if (!NOT_YET.has(code) || performance.now() > giveUpAt) throw inWords(setting, error as NodeJS.ErrnoException);
      if (!told) console.error(`The database of ${setting} does not answer yet (${message || code}). Trying again.`);
      await sleep(AGAIN_MS);
    }
  }
}

/** The server's own words say what is wrong, and not which setting it is about. */
function inWords(setting: string, error: NodeJS.ErrnoException): Error {
  if (!error.code) return error;
  return new Error(
    `${setting} opens no database (${error.message || error.code}); see that its host, port, database, name and password are right.`,
    { cause: error },
  );
}

/**
 * Supabase's door shows whatever lies in `public`: what is another program's has no place there.
 * @throws an error with one sentence where something does, before anything of the database is changed.
 */
async function requireOwnDatabase(sql: postgres.Sql): Promise<void> {
  const [record] = await sql`select to_regclass('supabase_migrations.schema_migrations') is not null as there`;
  if (record?.there) {
    const [applied] = await sql`select exists (select from supabase_migrations.schema_migrations) as any`;
    if (applied?.any) return;
  }
  const [foreign] = await sql`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')
      and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')
    order by relname limit 1`;
  if (!foreign) return;
  throw new Error(
    `The database of DATABASE_URL holds other things (such as the table ${foreign.name}); make one for Tonight alone by \`createdb\`, and set DATABASE_URL to it.`,
  );
}

/** Has sessions count that were signed with these, in every process that starts from now on. */
export async function putSharedKeys(url: string, keys: SupabaseKeys): Promise<void> {
  const sql = openPostgres(url);
  try {
    await sql`update tonight.keys set keys = ${sql.json({ ...keys })}`;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function sharedKeys(sql: postgres.Sql): Promise<SupabaseKeys> {
  await sql.unsafe(SHARED).simple();
  await sql`insert into tonight.keys (keys) values (${sql.json({ ...makeKeys() })}) on conflict do nothing`;
  const [row] = await sql`select keys from tonight.keys`;
  return keysSchema.parse(row?.keys);
}
