import { Gauge, type Registry } from 'prom-client';
import { listBackups } from '@/lib/backup/backup-folder';
import { serverEnvironment } from '@/lib/env/server';
import { openStreams } from '@/lib/live/open-streams';
import { madeInProcess } from '@/lib/process/one-per-process';
import { databaseBytes, replicaCondition } from '@/lib/supabase/database-size';
import { databaseTrouble } from '@/lib/supabase/health';
import packageJson from '@/package.json';
import { lookedAt, processMetrics } from '../observe/metrics.ts';
import type { Pages } from './pages.ts';

/** What the front measures of itself, of the database, and of the pages that it starts. */
export function frontMetrics(pages: Pages): Registry {
  const register = processMetrics('front');
  new Gauge({
    name: 'tonight_build_info',
    help: 'Always 1; the version stands in the label.',
    labelNames: ['version'],
    registers: [register],
  }).set({ version: packageJson.version }, 1);
  const look = (name: string, help: string, ask: () => Promise<number | undefined>) =>
    lookedAt(register, name, help, ask);
  look('tonight_database_up', 'Whether the database takes writes.', async () => ((await databaseTrouble()) ? 0 : 1));
  look('tonight_pages_up', 'Whether pages are answered.', async () => Number(pages.areReady));
  look(
    'tonight_report_queue',
    'Reports that wait for the commit after the one in flight.',
    async () => madeInProcess<{ queued: number }>('recorder')?.queued ?? 0,
  );
  look('tonight_streams', 'Pages that listen to live changes.', async () => openStreams());
  look(
    'tonight_database_size_bytes',
    'What the database takes on the disk; not known of a hosted project.',
    async () => (await databaseBytes()) ?? undefined,
  );
  look(
    'tonight_replica_behind_seconds',
    'For how long the replica has not shown what the database has; not known where there is none or it is away.',
    async () => (await replicaCondition())?.behindSeconds ?? undefined,
  );
  look('tonight_backup_last_timestamp_seconds', 'When the newest backup was made.', async () => {
    const [newest] = listBackups(serverEnvironment().backups.directory);
    return newest && newest.madeAt.getTime() / 1000;
  });
  look('tonight_backup_last_size_bytes', 'How large the newest backup is.', async () => {
    const [newest] = listBackups(serverEnvironment().backups.directory);
    return newest?.bytes;
  });
  return register;
}
