import 'server-only';
import { purgeForgotten } from '@/lib/progress/ledger/repository';
import { adminClient } from '@/lib/supabase/admin';

/** Nobody takes a forget back after this. */
const KEPT_DAYS = 30;
const DAY_MS = 24 * 3600 * 1000;

/** Deletes, now and every day, what was forgotten long ago. A store that is away is asked again the next day. */
export function purgeDaily(): void {
  const purge = () =>
    adminClient()
      .then((client) => purgeForgotten(client, new Date(Date.now() - KEPT_DAYS * DAY_MS)))
      .catch((error: Error) => console.error(`Old forgotten progress was not deleted: ${error.message}`));
  void purge();
  setInterval(purge, DAY_MS).unref();
}
