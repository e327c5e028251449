import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { BackupError } from '@/lib/backup/backup';
import { unpackBackup } from '@/lib/backup/unpack';
import { checkFolder } from './checked-folder';
import { DatabaseDamagedError } from './database-damage';
import { syncFolder } from './durable-folder';
import { DATABASE_FOLDER, databaseFolder, KEYS_FILE, readKeys } from './keys';
import { syncAll } from './new-database';
import { withdrawFromOthers } from './private-folder';

/*
 * What lies in DATA_DIR while a backup is put back: `restoring` while it is unpacked and opened; `restored-<when>` once it is
 * whole, from which moment it counts, whichever process is killed; `replaced-<when>` for what was there before.
 */
const UNPACKED = 'restoring';
const WHOLE = 'restored-';
const REPLACED = 'replaced-';
const PARTS = [DATABASE_FOLDER, KEYS_FILE];

/**
 * Unpacks a backup beside the database, opens it, reads all of it, and leaves it to take the database's place at the next
 * start; nothing of the database is touched.
 * @param mayCount asked last of all, when minutes may have gone by: what it throws keeps the backup from counting.
 * @returns how many rows it holds.
 * @throws BackupError when it cannot take its place.
 */
export async function prepareRestore(
  file: string,
  dataDirectory: string,
  migrations: string,
  mayCount: () => Promise<void> = async () => undefined,
): Promise<number> {
  const unpacked = path.join(dataDirectory, UNPACKED);
  rmSync(unpacked, { recursive: true, force: true });
  try {
    await unpackBackup(file, unpacked);
    const { rows, misfit } = await open(unpacked, file, migrations);
    if (misfit) {
      throw new BackupError(
        `The backup ${path.resolve(file)} ${misfit}; restore it with the Tonight that made it, or a newer one.`,
      );
    }
    withdrawFromOthers(unpacked);
    await syncAll(unpacked);
    await mayCount();
    for (const name of withPrefix(dataDirectory, WHOLE)) rmSync(path.join(dataDirectory, name), { recursive: true });
    renameSync(unpacked, path.join(dataDirectory, WHOLE + new Date().toISOString().replaceAll(/[:.]/g, '-')));
    syncFolder(dataDirectory);
    return rows;
  } catch (error) {
    rmSync(unpacked, { recursive: true, force: true });
    throw error;
  }
}

async function open(unpacked: string, file: string, migrations: string) {
  const database = databaseFolder(unpacked);
  const spoilt = (what: string) =>
    new BackupError(`The backup ${path.resolve(file)} does not open (${what}); take another.`);
  try {
    readKeys(unpacked);
  } catch {
    throw spoilt('its keys are missing or damaged');
  }
  if (!existsSync(path.join(database, 'PG_VERSION'))) throw spoilt('it holds no database');
  try {
    return await checkFolder(database, migrations);
  } catch (error) {
    // What to do about a damaged database of one's own is no advice about a copy that goes away.
    throw spoilt(error instanceof DatabaseDamagedError ? 'its database is damaged' : (error as Error).message);
  }
}

/**
 * Puts a backup that was prepared in its place, part by part: what is interrupted goes on from where it was.
 * @param step does one change; a test's is interrupted.
 * @returns where what was there before lies now; null when there was nothing, undefined when there is nothing to restore.
 */
export function finishRestore(
  dataDirectory: string,
  step = (change: () => void) => change(),
): string | null | undefined {
  const [whole] = withPrefix(dataDirectory, WHOLE);
  if (whole === undefined) return undefined;
  const [from, aside] = [whole, REPLACED + whole.slice(WHOLE.length)].map((name) => path.join(dataDirectory, name)) as [
    string,
    string,
  ];
  for (const part of PARTS) {
    const [brought, theirs] = [path.join(from, part), path.join(dataDirectory, part)];
    if (!existsSync(brought)) continue;
    if (existsSync(theirs)) {
      step(() => {
        mkdirSync(aside, { recursive: true, mode: 0o700 });
        renameSync(theirs, path.join(aside, part));
      });
    }
    step(() => renameSync(brought, theirs));
  }
  step(() => rmSync(from, { recursive: true }));
  syncFolder(dataDirectory);
  return existsSync(/*turbopackIgnore: true*/ aside) ? aside : null;
}

function withPrefix(folder: string, prefix: string): string[] {
  return readdirSync(folder).filter((name) => name.startsWith(prefix));
}
