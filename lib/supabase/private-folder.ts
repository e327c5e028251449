import { chmodSync, lstatSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from '@/lib/process/make-folder';

export class SharedFolderError extends Error {
  override name = 'SharedFolderError';
}

const OTHERS = 0o077;
const STICKY = 0o1000;
/** By which a folder is known to be Tonight's: what it makes first in any. */
const OURS = ['lock.sqlite', 'keys.json'];

/**
 * Makes the folder, or takes it back from everyone else: accounts, keys and what everyone watches lie there. Windows has
 * no such rights; a folder there belongs to its user.
 * @throws SharedFolderError for one that cannot be taken back, or that is not Tonight's alone.
 */
export function claimPrivateFolder(folder: string): void {
  makeFolder(folder);
  if (process.platform === 'win32') return;
  const { mode } = statSync(folder);
  const entries = readdirSync(folder);
  const isOurs = entries.length === 0 || OURS.some((name) => entries.includes(name));
  if (mode & STICKY || (mode & OTHERS && !isOurs)) {
    throw new SharedFolderError(
      `DATA_DIR ${path.resolve(folder)} holds other things and is open to other users; set DATA_DIR to a folder of its own.`,
    );
  }
  try {
    withdrawFromOthers(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new SharedFolderError(
      `DATA_DIR ${path.resolve(folder)} can be read by other users, which cannot be changed (${code}); give it to the user who starts Tonight, or set DATA_DIR to a folder whose file system keeps rights.`,
    );
  }
}

/** Afterwards only its owner reads this folder and anything in it. What links point at is left alone. */
export function withdrawFromOthers(folder: string): void {
  withdraw(folder, statSync(folder).mode);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() && !entry.isDirectory()) continue;
    const target = path.join(entry.parentPath, entry.name);
    const seen = lstatSync(target, { throwIfNoEntry: false });
    // What a running server has removed meanwhile.
    if (seen) withdraw(target, seen.mode);
  }
}

function withdraw(target: string, mode: number): void {
  if (!(mode & OTHERS)) return;
  chmodSync(target, mode & 0o7700);
  // Some file systems have no rights, and take every change of them without a word.
  if (statSync(target).mode & OTHERS) throw Object.assign(new Error('rights are not kept'), { code: 'ENOTSUP' });
}
