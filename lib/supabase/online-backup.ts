import { fork } from 'node:child_process';
import { on, once } from 'node:events';
import { statSync } from 'node:fs';
import path from 'node:path';
import { type Backup, BackupError, type BackupReason, backupName } from '@/lib/backup/backup';
import type { CopyEnd } from '@/lib/backup/pack';
import packageJson from '@/package.json';
import type { FromBackup, ToBackup } from './backup-process';
import { holdCheckpoints } from './checkpoints-held';
import { databaseFolder, keysFile } from './keys';
import type { SqlRunner } from './migrations';

interface Folders {
  dataDirectory: string;
  /** Where backups lie. */
  backups: string;
  migrationsDirectory: string;
}

/**
 * Makes a backup of the embedded database while it is used: PostgreSQL's own online copy. A process beside this one copies
 * the files as they are, then the log that was written meanwhile, from which a recovery makes them one moment again.
 * @throws BackupError; nothing is left of a backup that could not be made.
 */
export async function backUpOnline(run: SqlRunner['run'], folders: Folders, reason: BackupReason): Promise<Backup> {
  const { dataDirectory, backups, migrationsDirectory } = folders;
  const madeAt = new Date();
  const target = path.resolve(backups, backupName({ madeAt, reason, kind: 'folder' }));
  const about = { tonight: 'backup', format: 1, version: packageJson.version, madeAt: madeAt.toISOString() } as const;
  const release = holdCheckpoints();
  let stop: (() => Promise<CopyEnd>) | undefined;
  // The front alone makes backups, from its sources: Next's bundler takes no file of it along.
  const child = fork(path.join(/*turbopackIgnore: true*/ process.cwd(), 'lib/supabase/backup-process.ts'), {
    execArgv: ['--import', path.join(process.cwd(), 'scripts', 'register.mjs')],
    env: process.env,
  });
  const say = (said: ToBackup) => void (child.connected && child.send(said, () => undefined));
  try {
    const exited = once(child, 'exit').then(() => {
      throw new BackupError('The backup could not be made: the process that makes it ended.');
    });
    exited.catch(() => undefined);
    stop = await startCopy(run);
    const [keys, database] = [keysFile(dataDirectory), path.resolve(databaseFolder(dataDirectory))];
    say({
      kind: 'order',
      order: { database, keys, target, about, migrationsDirectory, inBackground: reason === 'nightly' },
    });
    await Promise.race([
      exited,
      answers(child, async () => {
        const end = await stop?.();
        stop = undefined;
        if (end) say({ kind: 'ended', end });
      }),
    ]);
    return { file: target, madeAt, reason, kind: 'folder', bytes: statSync(target).size };
  } finally {
    await stop?.().catch(() => undefined);
    release();
    if (child.connected) child.disconnect();
  }
}

/** Until the backup is there. @param copied what ends the copy. */
async function answers(child: ReturnType<typeof fork>, copied: () => Promise<void>): Promise<void> {
  for await (const [said] of on(child, 'message') as AsyncIterable<[FromBackup]>) {
    if (said.kind === 'copied') await copied();
    if (said.kind === 'failed') throw new BackupError(`The backup could not be made: ${said.message}`);
    if (said.kind === 'done') return;
  }
}

/** Writes a checkpoint, from which a recovery of the copy will begin. @returns what ends the copy. */
async function startCopy(run: SqlRunner['run']): Promise<() => Promise<CopyEnd>> {
  const [begun] = await run(`select pg_walfile_name(pg_backup_start('tonight', true)) as "firstLog"`);
  return async () => {
    const [ended] = await run(
      `select labelfile as label, pg_walfile_name(lsn) as "lastLog" from pg_backup_stop(false)`,
    );
    return { ...begun, ...ended } as unknown as CopyEnd;
  };
}
