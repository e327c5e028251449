import 'server-only';
import { deleteDemoHouseholds } from '@/lib/household/demo/repository';
import { doRegularly } from '@/lib/process/do-regularly';
import { adminClient } from '@/lib/supabase/admin';

const HOUR_MS = 3600 * 1000;
const STAYS_MS = 24 * HOUR_MS;

/** Deletes, now and every hour, what visitors of the demo had a day ago. A store that is away is asked again in an hour. */
export function purgeDemosHourly(): void {
  const purge = async () => deleteDemoHouseholds(await adminClient(), new Date(Date.now() - STAYS_MS));
  doRegularly('old-demo-households', HOUR_MS, purge, 'Old demo households were not deleted:');
}
