import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** By which Chromium compiles a whole script while it comes in, beside the main thread; to others it is a comment. */
const HINT = '//# allFunctionsCalledOnLoad\n';

/**
 * Marks every script that browsers get. Without it the main thread compiles each module when it is first run, having
 * skipped it when the script came: a third of what the player's page kept it busy with. See decision 85.
 * @param {string} distDir where the build is.
 */
export function compileAhead(distDir) {
  const folder = path.join(distDir, 'static/chunks');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.js')) continue;
    const file = path.join(folder, name);
    const script = readFileSync(file, 'utf8');
    // A build that is made from parts of the one before may have left it as it was.
    if (!script.startsWith(HINT)) writeFileSync(file, HINT + script);
  }
}
