import { execFile } from 'node:child_process';
import { chmodSync, closeSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Backup, BackupError, type BackupReason, backupName } from '@/lib/backup/backup';
import { syncFolder } from './durable-folder';
import { isPooler } from './pooler';
import { postgresEnvironment } from './postgres-environment';

const run = promisify(execFile);
const NULL = process.platform === 'win32' ? 'NUL' : '/dev/null';

/**
 * Has PostgreSQL's own `pg_dump` write a backup of one moment, and `pg_restore` read it again to its end before it has its
 * name.
 * @throws BackupError with one sentence that says what is missing.
 */
export async function dumpPostgres(address: string, folder: string, reason: BackupReason): Promise<Backup> {
  const madeAt = new Date();
  const file = path.resolve(folder, backupName({ madeAt, reason, kind: 'dump' }));
  const unfinished = `${file}.part`;
  await requireDirect(address);
  try {
    closeSync(openSync(unfinished, 'wx', 0o600));
    // What was counted of attempts may go with a crash, too.
    const options = ['--format=custom', '--exclude-table-data=tonight.attempts', `--file=${unfinished}`];
    await runProgram('pg_dump', options, address);
    await runProgram('pg_restore', [`--file=${NULL}`, unfinished], address);
    chmodSync(unfinished, 0o600);
    renameSync(unfinished, file);
    syncFolder(folder);
    return { file, madeAt, reason, kind: 'dump', bytes: statSync(file).size };
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** Brings a dump into a database that is empty but for Supabase's roles. All of it, or nothing. @throws BackupError */
export async function restorePostgres(address: string, file: string): Promise<void> {
  await requireDirect(address);
  const { PGDATABASE: database = '' } = postgresEnvironment(address);
  const options = ['--single-transaction', '--exit-on-error', '--no-owner', `--dbname=${database}`, file];
  await runProgram('pg_restore', options, address);
}

/** PostgreSQL's programs set what a connection goes by, as which schemas it looks into, and a pooler would lend it so to others. */
async function requireDirect(address: string): Promise<void> {
  const isIndirect = await isPooler(address).catch((error: Error) => {
    throw new BackupError(`The database does not answer: ${error.message}.`);
  });
  if (!isIndirect) return;
  throw new BackupError(
    'DATABASE_URL leads through a pooler, which no backup can be made or restored through: set DATABASE_DIRECT_URL to the server itself.',
  );
}

async function runProgram(program: string, options: string[], address: string): Promise<void> {
  try {
    await run(program, options, { env: { ...process.env, ...postgresEnvironment(address) } });
  } catch (error) {
    throw new BackupError(inWords(program, error as NodeJS.ErrnoException & { stderr?: string }));
  }
}

function inWords(program: string, { code, stderr = '', message }: NodeJS.ErrnoException & { stderr?: string }): string {
  const wayOn = "install PostgreSQL's client programs (on Debian postgresql-client) in the server's version or newer";
  if (code === 'ENOENT') return `There is no ${program} on this machine, which makes backups of PostgreSQL: ${wayOn}.`;
  if (/server version mismatch|unsupported version/.test(stderr)) {
    return `The ${program} of this machine is older than the server of DATABASE_URL: ${wayOn}.`;
  }
  const said = stderr.split('\n').find((line) => line.trim() !== '') ?? message;
  return `${program} failed: ${said.replace(/^\w+: (?:error: )?/, '')}`;
}
