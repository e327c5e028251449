import { BackupError } from '../../lib/backup/backup.ts';
import type { SupabaseConnection } from '../../lib/supabase/supabase-connection.ts';

const LOOK_MS = 60_000;
/** A start has enough to do. */
const FIRST_LOOK_MS = 10 * 60_000;
/** After one that failed. */
const AGAIN_MS = 60 * 60_000;

/** Has tonight's backup made when its hour comes, or when the machine wakes after it. @returns what ends that. */
export function backUpNightly({ backUpByNight }: Pick<SupabaseConnection, 'backUpByNight'>): () => void {
  if (!backUpByNight) return () => undefined;
  let timer = setTimeout(look, FIRST_LOOK_MS).unref();
  async function look(): Promise<void> {
    let next = LOOK_MS;
    try {
      const made = await backUpByNight?.();
      if (made) console.info(`Tonight's backup is ${made.file}.`);
    } catch (error) {
      console.error(error instanceof BackupError ? error.message : error);
      next = AGAIN_MS;
    }
    timer = setTimeout(look, next).unref();
  }
  return () => clearTimeout(timer);
}
