import { existsSync } from 'node:fs';
import path from 'node:path';
import postgres from 'postgres';
import type { BackupSettings } from '@/lib/env/server';
import { backupsOf, beforeUpgrade } from '@/lib/supabase/backups';
import { type EmbeddedDatabase, onPostgres, openEmbeddedSupabase, ownMigrations } from '@/lib/supabase/embedded';
import { databaseFolder, type SupabaseKeys, writeKeys } from '@/lib/supabase/keys';
import { readMigrations, type SqlRunner } from '@/lib/supabase/migrations';
import { MoveError } from '@/lib/supabase/move-rows';
import { openDataDirectory } from '@/lib/supabase/open-data-directory';
import { openOwnPostgres, putSharedKeys } from '@/lib/supabase/own-postgres';

/** One of the two ends of a move, with all migrations applied. */
export interface MovePlace extends SqlRunner {
  /** With which its sessions are signed; null of a hosted project, which keeps them secret. */
  keys: SupabaseKeys | null;
  /**
   * Has sessions count that were signed elsewhere. A hosted project keeps its own keys: everyone signs in once more.
   */
  takeKeys(keys: SupabaseKeys): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a folder (DATA_DIR), or the PostgreSQL server at an address: one's own, or a hosted project's.
 * @throws MoveError, or what opening a database throws.
 */
export async function openMovePlace(named: string, settings: BackupSettings): Promise<MovePlace> {
  if (!isAddress(named)) return openFolder(named, settings);
  return (await isHosted(named)) ? openHosted(named) : openOwn(named, settings);
}

async function openFolder(directory: string, settings: BackupSettings): Promise<MovePlace> {
  const { keys, database, unlock } = openDataDirectory(directory);
  try {
    const backups = { ...settings, directory: path.join(directory, 'backups') };
    const opened = await migrated({ kind: 'pglite', directory: database }, keys, directory, backups);
    return {
      ...opened,
      keys,
      takeKeys: async (taken) => writeKeys(directory, taken),
      close: async () => {
        await opened.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

async function openOwn(url: string, settings: BackupSettings): Promise<MovePlace> {
  const { keys, close } = await openOwnPostgres(url);
  try {
    const opened = await migrated({ kind: 'postgres', url }, keys, '', settings);
    return {
      ...opened,
      keys,
      takeKeys: (taken) => putSharedKeys(url, taken),
      close: async () => {
        await opened.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function migrated(
  database: EmbeddedDatabase,
  keys: SupabaseKeys,
  dataDirectory: string,
  settings: BackupSettings,
) {
  const make = backupsOf({ database, dataDirectory, settings });
  return openEmbeddedSupabase({
    database,
    keys,
    siteUrl: 'http://localhost',
    beforeUpgrade: (run) => beforeUpgrade(make, run, database.kind),
  });
}

/** What is to be moved is there: a folder that a typing mistake names is not made. */
export function requireDatabase(named: string): void {
  if (!isAddress(named) && !existsSync(databaseFolder(named)))
    throw new MoveError(`There is no database in ${path.resolve(named)}.`);
}

const isAddress = (named: string) => /^postgres(ql)?:\/\//.test(named);

/** Supabase's own servers have this role, and their own tables of accounts. */
async function isHosted(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    const [found] = await sql`select exists (select from pg_roles where rolname = 'supabase_admin') as hosted`;
    return found?.hosted === true;
  } catch (error) {
    throw new MoveError(`The server of ${new URL(url).host} cannot be asked: ${(error as Error).message}.`);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function openHosted(url: string): Promise<MovePlace> {
  const sql = postgres(url, { max: 2, onnotice: () => undefined });
  const close = () => sql.end({ timeout: 1 });
  try {
    const there = await sql`select version from supabase_migrations.schema_migrations`.catch(() => []);
    const applied = new Set(there.map(({ version }) => String(version)));
    const missing = (await readMigrations(ownMigrations())).find(({ version }) => !applied.has(version));
    if (missing) {
      throw new MoveError(
        `The hosted project has not got migration ${missing.version}_${missing.name}: run \`npx supabase db push\` first.`,
      );
    }
    return { ...onPostgres(sql), keys: null, takeKeys: async () => undefined, close };
  } catch (error) {
    await close();
    throw error;
  }
}
