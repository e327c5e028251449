import path from 'node:path';
import type { Disk } from '@/lib/library/disk/disk';
import type { Listed } from '@/lib/library/disk/list-folder';

export type Walked = Pick<Listed, 'files' | 'problems'>;

/**
 * The video files of a folder and of all below it, one folder at a time.
 * @param leaveOut absolute paths of folders that are looked at by themselves. @throws where the folder itself cannot be read; HangingError
 */
export async function* walk(disk: Disk, root: string, leaveOut: ReadonlySet<string>): AsyncGenerator<Walked> {
  const waiting = [''];
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    const { folders, files, problems } = await disk.list(root, below);
    waiting.push(...folders.filter((found) => !leaveOut.has(path.join(root, found))));
    yield { files, problems };
  }
}
