/**
 * Packs a backup beside the server that goes on, opens the copy, and only then gives it its name: `online-backup.ts` starts
 * this, and says when all but the log is copied. It leaves nothing behind when either of them ends before.
 */
import { once } from 'node:events';
import { renameSync, rmSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import type { About } from '@/lib/backup/about';
import { type CopyEnd, packBackup } from '@/lib/backup/pack';
import { unpackBackup } from '@/lib/backup/unpack';
import { checkFolder } from './checked-folder';
import { syncFolder } from './durable-folder';
import { databaseFolder } from './keys';

export interface BackupOrder {
  database: string;
  keys: string;
  target: string;
  about: About;
  migrationsDirectory: string;
  inBackground: boolean;
}

export type ToBackup = { kind: 'order'; order: BackupOrder } | { kind: 'ended'; end: CopyEnd };
export type FromBackup = { kind: 'copied' } | { kind: 'done'; rows: number } | { kind: 'failed'; message: string };

const say = (said: FromBackup) => new Promise<void>((resolve) => process.send?.(said, () => resolve()));
const hear = async <Kind extends ToBackup['kind']>(kind: Kind) => {
  const [said] = (await once(process, 'message')) as [ToBackup];
  if (said.kind !== kind) throw new Error(`Expected ${kind}, not ${said.kind}`);
  return said as Extract<ToBackup, { kind: Kind }>;
};

const { order } = await hear('order');
const { target, migrationsDirectory, inBackground } = order;
// No request waits for it: the server's own work comes first.
if (inBackground) setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
const folder = path.dirname(target);
const unfinished = `${target}.part`;
const opened = path.join(folder, `.checking-${process.pid}`);

function clear(): void {
  rmSync(unfinished, { force: true });
  rmSync(opened, { recursive: true, force: true });
}

process.once('disconnect', () => {
  clear();
  process.exit(1);
});
try {
  await packBackup({
    ...order,
    target: unfinished,
    ended: async () => {
      const ended = hear('ended');
      await say({ kind: 'copied' });
      return (await ended).end;
    },
  });
  await unpackBackup(unfinished, opened);
  const { rows } = await checkFolder(databaseFolder(opened), migrationsDirectory);
  renameSync(unfinished, target);
  syncFolder(folder);
  clear();
  await say({ kind: 'done', rows });
} catch (error) {
  // Before the message is sent: its receiver may walk through the folder next.
  clear();
  await say({ kind: 'failed', message: (error as Error).message });
}
process.exit(0);
