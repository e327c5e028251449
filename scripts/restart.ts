import path from 'node:path';

/**
 * Becomes a new start of the same server: by the same id, so that a supervisor of this process sees nothing of it.
 * Where the system cannot do that, the process ends, and its supervisor starts it.
 */
export function becomeNewStart(): never {
  const again = [...process.execArgv, path.join(import.meta.dirname, 'start.mjs')];
  if (process.platform !== 'win32') process.execve?.(process.execPath, [process.execPath, ...again], process.env);
  console.error('Start Tonight again: the backup takes its place then.');
  process.exit(0);
}
