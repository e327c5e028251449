import { existsSync } from 'node:fs';
import path from 'node:path';
import type { BackupSettings } from '@/lib/env/server';
import { backupsOf, beforeUpgrade } from '@/lib/supabase/backups';
import { openEmbeddedSupabase, ownMigrations } from '@/lib/supabase/embedded';
import { holdDatabase } from '@/lib/supabase/hold-database';
import { databaseFolder, type SupabaseKeys, writeKeys } from '@/lib/supabase/keys';
import { readMigrations, type SqlRunner } from '@/lib/supabase/migrations';
import { MoveError } from '@/lib/supabase/move-rows';
import { putSharedKeys } from '@/lib/supabase/own-postgres';
import { openPostgres } from '@/lib/supabase/pooler';
import { onPostgres } from '@/lib/supabase/sql-runner';

/** One of the two ends of a move, with all migrations applied. */
export interface MoveEnd extends SqlRunner {
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
export async function openMoveEnd(named: string, settings: BackupSettings): Promise<MoveEnd> {
  if (!isAddress(named)) {
    const backups = { ...settings, directory: path.join(named, 'backups') };
    return openHeld({ dataDirectory: named }, backups, async (taken) => writeKeys(named, taken));
  }
  if (await isHosted(named)) return openHosted(named);
  return openHeld({ databaseUrl: named, dataDirectory: '' }, settings, (taken) => putSharedKeys(named, taken));
}

async function openHeld(
  { databaseUrl, dataDirectory }: { databaseUrl?: string; dataDirectory: string },
  settings: BackupSettings,
  takeKeys: MoveEnd['takeKeys'],
): Promise<MoveEnd> {
  const { database, keys, leave } = await holdDatabase({ databaseUrl, dataDirectory });
  try {
    const make = backupsOf({ database, dataDirectory, settings });
    const opened = await openEmbeddedSupabase({
      database,
      keys,
      siteUrl: 'http://localhost',
      beforeUpgrade: (run) => beforeUpgrade(make, run, database.kind),
    });
    const close = async () => {
      await opened.close();
      await leave();
    };
    return { ...opened, keys, takeKeys, close };
  } catch (error) {
    await leave();
    throw error;
  }
}

/** What is to be moved is there: a folder that a typing mistake names is not made. */
export function requireDatabase(named: string): void {
  if (!isAddress(named) && !existsSync(databaseFolder(named)))
    throw new MoveError(`There is no database in ${path.resolve(named)}.`);
}

const isAddress = (named: string) => /^postgres(ql)?:\/\//.test(named);

/** Supabase's own servers have this role, and their own tables of accounts. */
async function isHosted(url: string): Promise<boolean> {
  const sql = openPostgres(url);
  try {
    const [found] = await sql`select exists (select from pg_roles where rolname = 'supabase_admin') as hosted`;
    return found?.hosted === true;
  } catch (error) {
    throw new MoveError(`The server of ${new URL(url).host} cannot be asked: ${(error as Error).message}.`);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function openHosted(url: string): Promise<MoveEnd> {
  const sql = openPostgres(url, { max: 2 });
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
