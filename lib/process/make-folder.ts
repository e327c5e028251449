import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes a folder that a setting names, and those above it, for our own user. Node's own `recursive` tries for ever where a file system says of
 * what it is to make that it is not there, as `/proc` does.
 * @throws the system's error.
 */
export function makeFolder(folder: string): void {
  const isThere = () => statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (isThere()) return;
  const parent = path.dirname(path.resolve(folder));
  if (parent !== path.resolve(folder)) makeFolder(parent);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another process may have made it meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !isThere()) throw error;
  }
}
