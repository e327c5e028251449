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
  const [server, packed] = await Promise.all([startMigratedServer(), packMigratedPglite(directory)]);
  project.provide('postgresUrl', server.url);
  project.provide('pgliteTemplate', packed);
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

/** @returns the file it is packed in. */
async function packMigratedPglite(directory: string): Promise<string> {
  const files = path.join(directory, 'pglite');
  await migrate({ kind: 'pglite', directory: files });
  const pglite = await PGlite.create(files);
  const packed = path.join(directory, 'pglite.tar');
  await writeFile(packed, (await pglite.dumpDataDir('none')).stream());
  await pglite.close();
  return packed;
}

async function migrate(database: EmbeddedDatabase): Promise<void> {
  const supabase = await openEmbeddedSupabase({ database, keys: makeKeys(), siteUrl: 'http://supabase.localhost' });
  await supabase.close();
}
