import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';

/*
 * Beside a film lies what may be read with it, and as for films no link is followed: what it leads to is not for us to
 * serve. A pipe or a device is no file either; opening one would wait for ever.
 */

/** Names of what lies in a folder, but for links. */
export interface PlainNames {
  files: string[];
  folders: string[];
}

export const NO_NAMES: PlainNames = { files: [], folders: [] };

/** Names that a disk without capitals takes for one, or that are spelt with accents as letters of their own, are one. */
export const foldedName = (name: string) => name.normalize('NFC').toLowerCase();

/** None where the folder is a link itself, or not there. */
export async function plainNamesIn(folder: string): Promise<PlainNames> {
  try {
    if (!(await lstat(folder)).isDirectory()) return NO_NAMES;
    const entries = await readdir(folder, { withFileTypes: true });
    return {
      files: entries.filter((entry) => entry.isFile()).map(({ name }) => name),
      folders: entries.filter((entry) => entry.isDirectory()).map(({ name }) => name),
    };
  } catch {
    return NO_NAMES;
  }
}

/** Whether a file lies at a path below a folder, and nothing on the way there is a link. */
export async function isPlainFile(folder: string, below: string): Promise<boolean> {
  const parts = below.split('/');
  try {
    const looked = await Promise.all(parts.map((_, index) => lstat(path.join(folder, ...parts.slice(0, index + 1)))));
    return looked.every((entry, index) => (index < parts.length - 1 ? entry.isDirectory() : entry.isFile()));
  } catch {
    return false;
  }
}
