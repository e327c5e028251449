import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export class DataDirectoryInUseError extends Error {
  override name = 'DataDirectoryInUseError';
}

/**
 * Holds DATA_DIR for this process alone. The lock is the operating system's own, taken through an SQLite file: it goes
 * with the process however that ends, so a crash leaves nothing to clean up, and two starters cannot both win.
 * @returns what gives the folder back.
 * @throws DataDirectoryInUseError while another process holds it.
 */
export function lockDataDirectory(dataDirectory: string): () => void {
  const database = new DatabaseSync(path.join(dataDirectory, 'lock.sqlite'), { timeout: 0 });
  try {
    database.exec('pragma locking_mode = exclusive; begin exclusive');
  } catch {
    database.close();
    throw new DataDirectoryInUseError(
      `Another process is already using ${path.resolve(dataDirectory)}; stop it, or set DATA_DIR to another folder.`,
    );
  }
  return () => database.close();
}
