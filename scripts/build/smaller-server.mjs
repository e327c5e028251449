import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** How a script of the server begins that is nothing but its modules. */
const MODULES = 'module.exports=[';
/** What is smaller is not worth a file that leads to another. */
const LITTLE_BYTES = 2_000;

/**
 * Leaves each script of the server in the build once, and has its copies lead to it. The bundler writes what routes share anew for each of
 * them, letter for letter: three quarters of the server's scripts, which a process would keep once for each route that was ever asked for.
 * @param {string} distDir where the build is.
 */
export function keepSameScriptsOnce(distDir) {
  const folder = path.join(distDir, 'server/chunks');
  const first = new Map();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.js')) continue;
    const file = path.join(folder, name);
    const script = readFileSync(file);
    if (script.length < LITTLE_BYTES || !script.subarray(0, MODULES.length).equals(Buffer.from(MODULES))) continue;
    const content = createHash('sha256').update(script).digest('hex');
    const same = first.get(content);
    if (same === undefined) first.set(content, file);
    else writeFileSync(file, `module.exports=require(${JSON.stringify(pathBetween(file, same))})\n`);
  }
}

/**
 * Removes what tells a host which files each route needs, 47 MB: a server that has the whole checkout needs all of them.
 * @param {string} distDir where the build is.
 */
export function removeFileLists(distDir) {
  const folder = path.join(distDir, 'server');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.nft.json')) rmSync(path.join(folder, name));
  }
}

/**
 * As `require` reads it.
 * @param {string} from
 * @param {string} to
 */
function pathBetween(from, to) {
  const between = path.relative(path.dirname(from), to).split(path.sep).join('/');
  return between.startsWith('.') ? between : `./${between}`;
}
