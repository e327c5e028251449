import 'server-only';
import { purgeDemosHourly } from '@/lib/household/demo/purge';
import { checkManifestFile } from '@/lib/media/check-manifest-file';
import { purgeDaily } from '@/lib/progress/ledger/purge';
import { warnOfStoredFuture } from '@/lib/progress/ledger/stored-future';
import { startSupabase } from '@/lib/supabase/start';

/** Before the first request: migrations run now, a start that cannot work says so now, and housekeeping begins. */
export async function begin(): Promise<void> {
  await checkManifestFile();
  await startSupabase();
  void warnOfStoredFuture(new Date());
  purgeDaily();
  purgeDemosHourly();
}
