import { existsSync } from 'node:fs';
import path from 'node:path';

const PROGRAM = 'scripts/start.mjs';

/** The folder of a built checkout: `given`, else TONIGHT_CHECKOUT, else the one that the suite lies in; null without any. */
export function findCheckout(given = process.env.TONIGHT_CHECKOUT): string | null {
  if (given) {
    const folder = path.resolve(given);
    if (existsSync(path.join(folder, PROGRAM))) return folder;
    throw new Error(`${folder} is no checkout of Tonight.`);
  }
  for (let folder = process.cwd(); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, PROGRAM))) return folder;
    if (folder === path.dirname(folder)) return null;
  }
}

/** What starts a checkout, and the Node it brings: the suite's own may be older. */
export function startCommand(checkout: string): { node: string; program: string } {
  const brought = path.join(checkout, 'node_modules/node/bin/node');
  return { node: existsSync(brought) ? brought : process.execPath, program: path.join(checkout, PROGRAM) };
}
