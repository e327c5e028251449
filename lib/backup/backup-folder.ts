import { chmodSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from '@/lib/process/make-folder';
import { type Backup, BackupError, readBackupName } from './backup';
import { type Keeping, superfluous } from './superfluous';

/** What is being made or opened has these names, and is no backup yet. */
const UNFINISHED = /^tonight-.*\.part$|^\.checking-/;

/** The backups in a folder, the newest first. None where there is no such folder. */
export function listBackups(folder: string): Backup[] {
  return namesIn(folder)
    .map((name) => readBackupName(path.join(folder, name)))
    .filter((backup) => backup !== null)
    .map((backup) => ({ ...backup, bytes: statSync(backup.file, { throwIfNoEntry: false })?.size ?? 0 }))
    .sort((one, other) => other.madeAt.getTime() - one.madeAt.getTime());
}

/**
 * Makes the folder for our own user alone. A folder that holds other things stays as it is: every backup is closed to
 * others by itself.
 * @throws BackupError when nothing can be written there.
 */
export function openBackupFolder(folder: string): void {
  try {
    makeFolder(folder);
    const isOurs = namesIn(folder).every((name) => readBackupName(name) !== null || UNFINISHED.test(name));
    if (isOurs) chmodSync(folder, 0o700);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const tried = path.resolve(folder);
    throw new BackupError(`BACKUP_DIR ${tried} cannot be written to (${code}); set BACKUP_DIR to a folder that can.`);
  }
}

/** Removes what a killed process left; no other process makes a backup meanwhile. */
export function clearUnfinished(folder: string): void {
  for (const name of namesIn(folder).filter((each) => UNFINISHED.test(each))) {
    rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

/** Deletes what is kept no longer. @returns what went. */
export function thinOut(folder: string, keeping: Keeping, now: Date): Backup[] {
  const gone = superfluous(listBackups(folder), keeping, now);
  for (const { file } of gone) rmSync(file, { force: true });
  return gone;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
