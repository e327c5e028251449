import path from 'node:path';
import { type Backup, BackupError, type BackupReason } from '@/lib/backup/backup';
import { isBackupDue } from '@/lib/backup/backup-due';
import { clearUnfinished, listBackups, openBackupFolder, thinOut } from '@/lib/backup/backup-folder';
import type { BackupSettings } from '@/lib/env/server';
import { count } from '@/lib/process/counts';
import { type EmbeddedDatabase, ownMigrations } from '@/lib/supabase/embedded';
import type { SqlRunner } from '@/lib/supabase/migrations';
import { oncePerNight } from '@/lib/supabase/once-per-night';
import { backUpOnline } from '@/lib/supabase/online-backup';
import { dumpPostgres } from '@/lib/supabase/postgres-dump';

interface Stores {
  database: EmbeddedDatabase;
  dataDirectory: string;
  settings: BackupSettings;
}

type MakeBackup = (run: SqlRunner['run'], reason: BackupReason) => Promise<Backup>;

/** How backups of a database that we have opened are made: one at a time, and those that are superfluous go. */
export function backupsOf({ database, dataDirectory, settings }: Stores): MakeBackup {
  const { directory: backups } = settings;
  let last: Promise<unknown> = Promise.resolve();
  const make: MakeBackup = async (run, reason) => {
    // Beside a server on the same PostgreSQL, another may be at it.
    openBackupFolder(backups);
    if (database.kind === 'pglite') clearUnfinished(backups);
    const backup =
      database.kind === 'postgres'
        ? await dumpPostgres(database.directUrl ?? database.url, backups, reason)
        : await backUpOnline(run, { dataDirectory, backups, migrationsDirectory: ownMigrations() }, reason);
    thinOut(backups, settings, new Date());
    return backup;
  };
  return (run, reason) => {
    const made = last.then(() => make(run, reason));
    last = made.then(
      () => count('backups', 'made'),
      () => count('backups', 'failed'),
    );
    return made;
  };
}

/**
 * Makes one before an upgrade. Where PostgreSQL's programs are not at hand the upgrade goes on: one that fails leaves nothing.
 * @returns what is to be said about it.
 */
export async function beforeUpgrade(
  make: MakeBackup,
  run: SqlRunner['run'],
  kind: EmbeddedDatabase['kind'],
): Promise<string> {
  console.info('The database is upgraded; a backup is made before.');
  try {
    const { file } = await make(run, 'before-upgrade');
    return `A backup from before the upgrade is ${file}.`;
  } catch (error) {
    if (!(error instanceof BackupError)) throw error;
    if (kind === 'postgres') {
      console.warn(`No backup was made before this upgrade: ${error.message}`);
      return 'No backup was made before.';
    }
    throw new BackupError(`The database was not upgraded, as no backup could be made before: ${error.message}`);
  }
}

interface Night extends Stores {
  make: MakeBackup;
  run: SqlRunner['run'];
}

/** Makes tonight's backup, unless it is not its hour yet, another process has made it, or is at it. */
export async function backUpByNight(
  { make, run, database, settings }: Night,
  now = new Date(),
): Promise<Backup | null> {
  const { at, directory } = settings;
  if (at === null) return null;
  if (database.kind === 'postgres') return oncePerNight(database.url, at, now, () => make(run, 'nightly'));
  return isBackupDue(at, listBackups(directory)[0]?.madeAt, now) ? make(run, 'nightly') : null;
}

/** Which one a damaged database is restored from. */
export function describeNewest(folder: string): string {
  const [newest] = listBackups(folder).filter(({ kind }) => kind === 'folder');
  if (!newest) return `There is no backup in ${path.resolve(folder)}.`;
  return `The newest backup is of ${newest.madeAt.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })}: ${newest.file}.`;
}
