import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { TestProject } from 'vitest/node';
import { type EmbeddedDatabase, openEmbeddedSupabase } from '../../lib/supabase/embedded';
import { makeKeys, type SupabaseKeys } from '../../lib/supabase/keys';
import { type PostgresServer, startPostgresServer } from '../../lib/testing/postgres-server';

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string;
    /** File of a PGlite data directory, packed. */
    pgliteTemplate: string;
    /** The same, unpacked and closed. */
    pgliteDirectory: string;
    /** One set for the run: what verifies a token may remember the secret. */
    supabaseKeys: SupabaseKeys;
  }
}

/** The database on the server that each test file's own is copied from. */
export const POSTGRES_TEMPLATE = 'tonight_template';

/**
 * One PostgreSQL server for the whole run, and one migrated database of each kind. Workers have copies: making a
 * database takes PGlite seconds, copying one a fraction of one.
 */
export default async function setup(project: TestProject) {
  const directory = mkdtempSync(path.join(tmpdir(), 'tonight-templates-'));
  const pglite = { directory: path.join(directory, 'pglite'), packed: path.join(directory, 'pglite.tar') };
  const [server] = await Promise.all([startMigratedServer(), makeMigratedPglite(pglite)]);
  project.provide('postgresUrl', server.url);
  project.provide('pgliteTemplate', pglite.packed);
  project.provide('pgliteDirectory', pglite.directory);
  project.provide('supabaseKeys', makeKeys());
  return async () => {
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  };
}

async function startMigratedServer(): Promise<PostgresServer> {
  const server = await startPostgresServer();
  await migrate({ kind: 'postgres', url: await server.createDatabase(POSTGRES_TEMPLATE) });
  return server;
}

async function makeMigratedPglite({ directory, packed }: { directory: string; packed: string }): Promise<void> {
  await migrate({ kind: 'pglite', directory });
  const pglite = await PGlite.create(directory);
  await writeFile(packed, (await pglite.dumpDataDir('none')).stream());
  await pglite.close();
}

async function migrate(database: EmbeddedDatabase): Promise<void> {
  const supabase = await openEmbeddedSupabase({ database, keys: makeKeys(), siteUrl: 'http://supabase.localhost' });
  await supabase.close();
}
