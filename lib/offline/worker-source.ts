import 'server-only';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { once } from '@/lib/offline/once';
import { workerFor } from '@/lib/offline/worker-for';

/** What the browser gets as the service worker: ours, with what it has to know of this build, or the one that goes. */
export async function workerSource(isOn: boolean): Promise<string> {
  return isOn ? withBuild() : readFile(join(process.cwd(), 'lib/offline/farewell.js'), 'utf8');
}

const withBuild = once(async () => {
  const statics = join(process.cwd(), '.next/static');
  const [source, found] = await Promise.all([
    readFile(join(process.cwd(), 'lib/offline/service-worker.js'), 'utf8'),
    readdir(statics, { recursive: true, withFileTypes: true }).catch(noneWithoutABuild),
  ]);
  const files = found
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map((entry) => join(entry.parentPath, entry.name).slice(statics.length + 1))
    .sort();
  return workerFor(source, files);
});

function noneWithoutABuild(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
