import os from 'node:os';
import path from 'node:path';

/** What a shell makes of `~` at the beginning alone, and a file of settings leaves as it is. */
export function atHome(folder: string): string {
  return folder === '~' || folder.startsWith('~/') ? path.join(os.homedir(), folder.slice(1)) : folder;
}
