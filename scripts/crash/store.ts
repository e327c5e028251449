import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { EmbeddedDatabase } from '@/lib/supabase/embedded';
import { startPostgresServer } from '@/lib/testing/postgres-server';

/** A store that can be killed and opened again on the same data. */
export interface CrashStore {
  /** Where the store lies, and whatever else belongs to the run. */
  directory: string;
  database: EmbeddedDatabase;
  /** Kills what a server of its own runs; nothing to do where the store lives in the writer's process. */
  kill(): Promise<void>;
  /** Up again after a kill. */
  revive(): Promise<void>;
  remove(): Promise<void>;
}

export type StoreKind = 'pglite' | 'postgres';

/** @param template folder of a migrated PGlite that no process has open, to begin with a copy of. */
export async function makeStore(kind: StoreKind, template?: string): Promise<CrashStore> {
  const directory = mkdtempSync(path.join(tmpdir(), 'tonight-crash-'));
  const clean = () => rmSync(directory, { recursive: true, force: true });
  if (kind === 'pglite') {
    const database = { kind, directory: path.join(directory, 'postgres') };
    if (template) cpSync(template, database.directory, { recursive: true });
    const nothing = async () => undefined;
    return { directory, database, kill: nothing, revive: nothing, remove: async () => clean() };
  }
  const server = await startPostgresServer();
  return {
    directory,
    database: { kind, url: await server.createDatabase('crash') },
    kill: server.kill,
    revive: server.revive,
    remove: async () => {
      await server.stop();
      clean();
    },
  };
}
