import { watch } from 'chokidar';
import { isPassedOver, isVideo } from '@/lib/library/disk/kinds';

/** Copying a season changes a folder for minutes. */
const CALM_MS = 2000;

/**
 * Says when something in a folder changed, once it is calm again.
 * @param onTrouble the system watches no more than it does: the caller has to look for changes itself.
 * @returns what ends it.
 */
export function watchFolder(folder: string, onChange: () => void, onTrouble: () => void): () => Promise<void> {
  const watcher = watch(folder, {
    ignoreInitial: true,
    followSymlinks: false,
    ignorePermissionErrors: true,
    ignored: (path, stats) =>
      path !== folder && (isPassedOver(nameOf(path)) || (stats?.isFile() === true && !isRelevant(path))),
  });
  let calm: NodeJS.Timeout | undefined;
  watcher.on('all', () => {
    clearTimeout(calm);
    calm = setTimeout(onChange, CALM_MS).unref();
  });
  watcher.on('error', onTrouble);
  return async () => {
    clearTimeout(calm);
    await watcher.close();
  };
}

/** What belongs to a film lies beside it. */
function isRelevant(path: string): boolean {
  return isVideo(path) || path.endsWith('.nfo');
}

function nameOf(path: string): string {
  return path.split('/').at(-1) ?? '';
}
