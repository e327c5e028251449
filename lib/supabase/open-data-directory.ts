import path from 'node:path';
import { readOrMakeKeys, type SupabaseKeys } from './keys';
import { lockDataDirectory } from './lock';
import { claimPrivateFolder, withdrawFromOthers } from './private-folder';

export interface DataDirectory {
  keys: SupabaseKeys;
  /** The embedded database's folder in it, which need not be there yet. */
  database: string;
  unlock(): void;
}

/**
 * DATA_DIR for this process alone, unreadable to other users, with the keys in it.
 * @throws SharedFolderError, DataDirectoryInUseError, or an Error for damaged keys; the message says what to do.
 */
export function openDataDirectory(directory: string): DataDirectory {
  claimPrivateFolder(directory);
  const unlock = lockDataDirectory(directory);
  try {
    const keys = readOrMakeKeys(directory);
    // The lock's file has just been made, with whatever rights this process gives by itself.
    withdrawFromOthers(directory);
    return { keys, database: path.join(directory, 'postgres'), unlock };
  } catch (error) {
    unlock();
    throw error;
  }
}
