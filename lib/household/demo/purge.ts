import 'server-only';
import { deleteDemoHouseholds } from '@/lib/household/demo/repository';
import { adminClient } from '@/lib/supabase/admin';

const HOUR_MS = 3600 * 1000;
const KEPT_MS = 24 * HOUR_MS;

/** Deletes, now and every hour, what visitors of the demo had a day ago. A store that is away is asked again in an hour. */
export function purgeDemosHourly(): void {
  const purge = () =>
    adminClient()
      .then((admin) => deleteDemoHouseholds(admin, new Date(Date.now() - KEPT_MS)))
      .catch((error: Error) => console.error(`Old demo households were not deleted: ${error.message}`));
  void purge();
  setInterval(purge, HOUR_MS).unref();
}
