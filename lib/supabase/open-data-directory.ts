import path from 'node:path';
import { databaseFolder, readOrMakeKeys, type SupabaseKeys } from './keys';
import { lockDataDirectory } from './lock';
import { claimPrivateFolder, withdrawFromOthers } from './private-folder';
import { finishRestore } from './restored-folder';

export interface DataDirectory {
  keys: SupabaseKeys;
  /** The embedded database's folder in it, which need not be there yet. */
  database: string;
  unlock(): void;
}

/**
 * DATA_DIR for this process alone, unreadable to other users; a backup that was to take its place there does so now.
 * @returns what gives it back.
 * @throws SharedFolderError or DataDirectoryInUseError; the message says what to do.
 */
export function holdDataDirectory(directory: string): () => void {
  claimPrivateFolder(directory);
  const unlock = lockDataDirectory(directory);
  try {
    const replaced = finishRestore(directory);
    if (replaced !== undefined) console.info(describeRestored(replaced));
    return unlock;
  } catch (error) {
    unlock();
    throw error;
  }
}

/**
 * The same, with the keys in it.
 * @throws the same, or an Error for damaged keys.
 */
export function openDataDirectory(directory: string): DataDirectory {
  const unlock = holdDataDirectory(directory);
  try {
    const keys = readOrMakeKeys(directory);
    // The lock's file has just been made, with whatever rights this process gives by itself.
    withdrawFromOthers(directory);
    return { keys, database: databaseFolder(directory), unlock };
  } catch (error) {
    unlock();
    throw error;
  }
}

function describeRestored(replaced: string | null): string {
  const rest = replaced ? ` What was there before lies in ${path.resolve(replaced)}, which may be deleted.` : '';
  return `The backup is in its place.${rest}`;
}
