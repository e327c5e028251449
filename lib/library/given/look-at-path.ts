import { execFile } from 'node:child_process';
import { z } from 'zod';

/** A share whose server is away answers after minutes, or never. */
const PATIENCE_MS = 5000;

/** Says where a path leads, and what is there, or what stood in the way. */
const LOOK = `
const fs = require('node:fs');
const say = (said) => console.log(JSON.stringify(said));
try {
  const found = fs.realpathSync(process.argv[1]);
  if (!fs.statSync(found).isDirectory()) say({ trouble: 'no-folder' });
  else { fs.readdirSync(found); say({ found }); }
} catch (error) {
  const { code } = error;
  say({ trouble: code === 'EACCES' || code === 'EPERM' ? 'forbidden' : code === 'ENOTDIR' ? 'no-folder' : code === 'ENAMETOOLONG' ? 'name' : 'gone' });
}`;

const troubleSchema = z.enum(['gone', 'no-folder', 'forbidden', 'hanging', 'name']);
export type PathTrouble = z.infer<typeof troubleSchema>;

const saidSchema = z.union([z.object({ found: z.string() }), z.object({ trouble: troubleSchema })]);
export type LookedAt = z.infer<typeof saidSchema>;

/**
 * Where a path leads, with every link on its way followed, if that is a folder that can be read. A child asks: a system call that hangs
 * would take one of the few threads that all of Node's files wait for.
 */
export function lookAtPath(typed: string, { look = LOOK, patienceMs = PATIENCE_MS } = {}): Promise<LookedAt> {
  return new Promise((resolve) => {
    const options = { env: { NODE_ENV: process.env.NODE_ENV }, maxBuffer: 64 * 1024 };
    const child = execFile(process.execPath, ['-e', look, '--', typed], options, (error, said) => {
      clearTimeout(waited);
      resolve(error ? { trouble: 'gone' } : read(said));
    });
    // It may hang in the system, and not end at a signal: the page does not wait for that.
    const waited = setTimeout(() => {
      resolve({ trouble: 'hanging' });
      child.kill('SIGKILL');
      child.unref();
    }, patienceMs);
  });
}

function read(said: string): LookedAt {
  try {
    return saidSchema.parse(JSON.parse(said));
  } catch {
    return { trouble: 'gone' };
  }
}
