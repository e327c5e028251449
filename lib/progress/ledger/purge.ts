import 'server-only';
import { doRegularly } from '@/lib/process/do-regularly';
import { purgeForgotten } from '@/lib/progress/ledger/repository';
import { adminClient } from '@/lib/supabase/admin';

/** A forget can be taken back until then. */
const STAYS_DAYS = 30;
const DAY_MS = 24 * 3600 * 1000;

/** Deletes, now and every day, what was forgotten long ago. A store that is away is asked again the next day. */
export function purgeDaily(): void {
  const purge = async () => purgeForgotten(await adminClient(), new Date(Date.now() - STAYS_DAYS * DAY_MS));
  doRegularly('forgotten-progress', DAY_MS, purge, 'Old forgotten progress was not deleted:');
}
