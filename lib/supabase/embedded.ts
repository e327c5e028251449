import path from 'node:path';
import { App, type EmailDriver } from '@supabase/lite';
import { createPostgresConnection } from '@supabase/lite/postgres';
import type { DurableFolder } from './durable-folder';
import type { EmbeddedSupabase, OpenedSupabase } from './embedded-supabase';
import type { SupabaseKeys } from './keys';
import { knownSchema } from './known-schema';
import { applyMigrations, isUpgrade, readMigrations, type SqlRunner } from './migrations';
import { oneAfterTheOther } from './one-after-the-other';
import { openMemory, openPglite } from './open-pglite';
import { liveConnections } from './replica/live-connections';
import { readReplica } from './replica/read-replica';
import { sayingAway } from './replica/saying-away';
import { reserveWhereRead } from './replica/where-read';
import { revived } from './revived';
import { inReserved, inSession, runner } from './sql-runner';
import { straight } from './straight';
import { untelling } from './untelling';

/** Which Postgres lies under the embedded Supabase. The server kind is what the database tests and benches use. */
export type EmbeddedDatabase =
  | { kind: 'pglite'; directory: string; mount?: (folder: string) => DurableFolder }
  /** Gone when closed; `copyOf` is what PGlite's `dumpDataDir` gave of another. */
  | { kind: 'pglite-memory'; copyOf?: Blob }
  /**
   * `directUrl`: the server itself, where `url` is a pooler before it. `replicaUrl`: a server that follows it and answers what it may,
   * where `openOwnPostgres` has made what they share.
   */
  | { kind: 'postgres'; url: string; directUrl?: string; replicaUrl?: string; maxConnections?: number };

export interface EmbeddedSupabaseOptions {
  database: EmbeddedDatabase;
  keys: SupabaseKeys;
  /** Public address that mail links point at. */
  siteUrl: string;
  /** Defaults to the project's `supabase/migrations`. */
  migrationsDirectory?: string;
  /** Makes a backup before a database that holds something is changed. @returns the sentence that says so. */
  beforeUpgrade?: (run: SqlRunner['run']) => Promise<string>;
  /** Receives mail; without it, mail is printed to the log. */
  email?: EmailDriver;
}

// Hosted Supabase has these before any migration runs; migrations grant to them.
export const ROLES = `
do $$ begin
  if not exists (select from pg_roles where rolname = 'anon') then create role anon nologin noinherit; end if;
  if not exists (select from pg_roles where rolname = 'authenticated') then
    create role authenticated nologin noinherit;
  end if;
  if not exists (select from pg_roles where rolname = 'service_role') then
    create role service_role nologin noinherit bypassrls;
  end if;
end $$;
grant usage on schema public to anon, authenticated, service_role;
`;

/**
 * Opens the database, makes Supabase's own schemas, applies our migrations, and only then lets requests in: the gateway
 * reads the schema once, at the first of them.
 * @throws MigrationError, DatabaseDamagedError, or the driver's error when the database does not open.
 */
export async function openEmbeddedSupabase(options: EmbeddedSupabaseOptions): Promise<EmbeddedSupabase> {
  return { keys: options.keys, ...revived(await open(options), () => open(options)) };
}

async function open(options: EmbeddedSupabaseOptions): Promise<OpenedSupabase> {
  const { database } = options;
  return database.kind === 'postgres' ? oneAfterTheOther(database.url, () => openAlone(options)) : openAlone(options);
}

async function openAlone(options: EmbeddedSupabaseOptions): Promise<OpenedSupabase> {
  const { connection, run, together, follower, lastWords, trouble, close } = await connect(options.database);
  try {
    const migrations = await readMigrations(options.migrationsDirectory ?? ownMigrations());
    const backup = (await isUpgrade({ run }, migrations)) ? await options.beforeUpgrade?.(run) : undefined;
    const app = new App({
      connection,
      auth: {
        enabled: true,
        jwt_secret: options.keys.jwtSecret,
        publishable_key: options.keys.publishableKey,
        secret_key: options.keys.secretKey,
        site_url: options.siteUrl,
        additional_redirect_urls: [`${options.siteUrl}/**`],
        jwt_expiry: 3600,
        minimum_password_length: 8,
        enable_signup: true,
        // The code mailed to the new address changes it; a mail tells the old address, whose owner can take it back.
        email: { enable_signup: true, enable_confirmations: false, double_confirm_changes: false },
      },
      options: options.email ? { drivers: { email: options.email } } : {},
    });
    await app.init();
    const { kysely: database } = connection;
    const known = await knownSchema(database, migrations);
    connection.config.schemaCache = known.cache;
    if (!known.isKnown) {
      await app.ensureSystemSchema();
      await run(ROLES);
    }
    const appliedMigrations = await applyMigrations({ run, together }, migrations, backup);
    const { secretKey } = options.keys;
    const direct = straight({ database, secretKey, answer: async (request) => app.fetch(request) });
    const asked = options.database.kind === 'postgres' ? sayingAway(direct) : direct;
    // The gateway grants and reads the schema at the first request, which two processes must not do at once; and each of
    // several first ones would.
    await firstRequest(app, secretKey);
    const replica = follower?.() ?? null;
    const answer = untelling(replica?.over(asked) ?? asked, (address) => hasPassword(app, options.keys, address));
    return {
      fetch: answer,
      run,
      together,
      appliedMigrations,
      lastWords,
      trouble,
      replica: () => replica?.condition() ?? null,
      close: async () => {
        await replica?.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The folder of the project's own. */
export function ownMigrations(): string {
  return path.join(process.cwd(), 'supabase/migrations');
}

async function firstRequest(app: App, apikey: string): Promise<void> {
  const request = new Request('http://supabase.localhost/rest/v1/households?select=id&limit=0', {
    headers: { apikey },
  });
  const answer = await app.fetch(request);
  // Other migrations than ours have no such table.
  if (!answer.ok && answer.status !== 404)
    throw new Error(`The gateway does not answer: ${answer.status} ${await answer.text()}`);
}

/** Asked past row level security, as the service would ask a hosted project. */
async function hasPassword(app: App, { secretKey }: SupabaseKeys, address: string): Promise<boolean> {
  const request = new Request('http://supabase.localhost/rest/v1/rpc/has_password', {
    method: 'POST',
    headers: { apikey: secretKey, 'content-type': 'application/json' },
    body: JSON.stringify({ address }),
  });
  return (await (await app.fetch(request)).json()) === true;
}

async function connect(database: EmbeddedDatabase) {
  const well = { lastWords: () => undefined, trouble: () => null, follower: undefined };
  if (database.kind === 'postgres') {
    const { options, lendBy } = liveConnections();
    const connection = createPostgresConnection({
      url: database.url,
      postgresOptions: {
        max: database.maxConnections ?? 10,
        connect_timeout: 10,
        onnotice: () => undefined,
        ...options,
      },
    });
    const { driver } = connection;
    const { url, replicaUrl } = database;
    lendBy(driver);
    if (replicaUrl) reserveWhereRead(driver);
    const follower = replicaUrl ? () => readReplica({ url, replicaUrl, driver }) : undefined;
    return { connection, ...runner(inReserved(driver)), ...well, follower, close: () => connection.close() };
  }
  if (database.kind === 'pglite-memory') {
    const connection = await openMemory(database.copyOf);
    return { connection, ...runner(inSession(connection)), ...well, close: () => connection.close() };
  }
  const { connection, lastWords, isRoomShort, close } = await openPglite(database.directory, database.mount);
  const trouble = () => (isRoomShort() ? 'The disk is nearly full, so that nothing is written.' : null);
  return { connection, ...runner(inSession(connection)), ...well, lastWords, trouble, close };
}
