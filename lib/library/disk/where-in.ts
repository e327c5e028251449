import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';

/** Where a file lies, with no link of its way leading out of its folder; null where there is none now. */
export async function whereIn(folder: string, below: string): Promise<string | null> {
  try {
    const [root, address] = await Promise.all([realpath(folder), realpath(path.join(folder, below))]);
    if (!address.startsWith(root.endsWith(path.sep) ? root : root + path.sep)) return null;
    return (await stat(address)).isFile() ? address : null;
  } catch {
    return null;
  }
}
