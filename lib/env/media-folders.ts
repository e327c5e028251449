import path from 'node:path';
import { atHome } from './at-home.ts';

/** A folder of video files, and what it holds; `mixed` leaves that to the names in it. */
export interface MediaFolder {
  path: string;
  kind: 'films' | 'shows' | 'mixed';
}

const KIND = /^(films|shows|mixed)=(.*)$/s;

/**
 * `MEDIA_DIRS`: folders with the system's sign between them, as in `PATH`, each with what it holds in front where it is
 * only that: `films=/srv/films:shows=/srv/series:~/Videos`. Of one that is named twice the first counts.
 */
export function parseMediaFolders(text: string): MediaFolder[] {
  const folders = text
    .split(path.delimiter)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part): MediaFolder => {
      const [, kind = 'mixed', folder = part] = KIND.exec(part) ?? [];
      return { path: path.resolve(atHome(folder.trim())), kind: kind as MediaFolder['kind'] };
    });
  return folders.filter((folder, index) => folders.findIndex((other) => other.path === folder.path) === index);
}
