import 'server-only';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { once } from '@/lib/offline/once';

/** What the browser gets as the service worker: ours, with what it has to know of this build, or the one that goes. */
export async function workerSource(isOn: boolean): Promise<string> {
  return isOn ? withBuild() : readFile(join(process.cwd(), 'lib/offline/farewell.js'), 'utf8');
}

const withBuild = once(async () => {
  const statics = join(process.cwd(), '.next/static');
  const [source, found] = await Promise.all([
    readFile(join(process.cwd(), 'lib/offline/service-worker.js'), 'utf8'),
    readdir(statics, { recursive: true, withFileTypes: true }),
  ]);
  const files = found
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map((entry) => join(entry.parentPath, entry.name).slice(statics.length + 1))
    .sort();
  // Another source or another build is another version.
  const version = createHash('sha256').update(source).update(files.join()).digest('hex').slice(0, 12);
  return `const BUILD = ${JSON.stringify({ version, files })};\n${withoutComments(source)}`;
});

/** Comments are for us: nobody has to load them. Ours stand on lines of their own. */
function withoutComments(source: string): string {
  return source
    .replace(/^\s*\/\*[\s\S]*?\*\/\n/gm, '')
    .replace(/^\s*\/\/.*\n/gm, '')
    .replace(/^\s+/gm, '');
}
