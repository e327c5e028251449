import { isBackupDue } from '@/lib/backup/backup-due';
import { openPostgres } from '@/lib/supabase/pooler';

/**
 * Of all processes on one PostgreSQL, one makes the backup of a night. The lock is a transaction's, as in
 * `one-after-the-other.ts`; a process that does not get it leaves the night to the one that has it.
 */
export async function oncePerNight<Made>(
  url: string,
  at: string,
  now: Date,
  make: () => Promise<Made>,
): Promise<Made | null> {
  const sql = openPostgres(url);
  try {
    const done = await sql.begin(async (transaction) => {
      const [lock] = await transaction`select pg_try_advisory_xact_lock(hashtext('tonight-backup')) as mine`;
      if (!lock?.mine) return { made: null };
      const [last] = await transaction<{ at: Date | null }[]>`select max(made_at) as at from tonight.backups`;
      if (!isBackupDue(at, last?.at ?? undefined, now)) return { made: null };
      const made = await make();
      await transaction`insert into tonight.backups (made_at) values (${now}) on conflict do nothing`;
      return { made };
    });
    return done.made as Made | null;
  } finally {
    await sql.end({ timeout: 1 });
  }
}
