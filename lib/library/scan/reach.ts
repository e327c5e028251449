import { execFile } from 'node:child_process';
import type { FolderState } from '@/lib/library/files/folders-repository';

/** A share whose server is away answers after minutes, or never. */
const PATIENCE_MS = 5000;

/** Looks into the folder, and says which file system it is on, or what stood in the way. */
const LOOK = `
const fs = require('node:fs');
try {
  fs.readdirSync(process.argv[1]);
  console.log(fs.statfsSync(process.argv[1]).type);
} catch (error) {
  console.log(error.code);
}`;

/** By the numbers of Linux: NFS, SMB in its three ages, FUSE, 9P and Ceph. We do not hear what others change there. */
const REMOTE = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546, 0x01021997, 0x00c36400]);

export type Reached =
  | { state: 'ready'; isWatchable: boolean }
  | { state: Extract<FolderState, 'gone' | 'forbidden' | 'hanging'> };

/**
 * Whether a folder can be looked at. A child asks: a system call that hangs would take one of the few threads that all of
 * Node's files wait for.
 */
export function reach(folder: string, { look = LOOK, patienceMs = PATIENCE_MS } = {}): Promise<Reached> {
  return new Promise((resolve) => {
    const options = { env: { NODE_ENV: process.env.NODE_ENV } };
    const child = execFile(process.execPath, ['-e', look, '--', folder], options, (error, said) => {
      clearTimeout(waited);
      resolve(error ? { state: 'gone' } : reachedBy(said.trim()));
    });
    // It may hang in the system, and not end at a signal: the scan does not wait for that.
    const waited = setTimeout(() => {
      resolve({ state: 'hanging' });
      child.kill('SIGKILL');
      child.unref();
    }, patienceMs);
  });
}

/** @param said the file system's number, or the code of an error. */
export function reachedBy(said: string): Reached {
  if (said === 'EACCES' || said === 'EPERM') return { state: 'forbidden' };
  if (!/^\d+$/.test(said)) return { state: 'gone' };
  return { state: 'ready', isWatchable: !REMOTE.has(Number(said)) };
}
