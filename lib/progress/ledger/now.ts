import 'server-only';
import { onePerProcess } from '@/lib/process/one-per-process';
import { LedgerClock } from '@/lib/progress/ledger/clock';
import { readLedgerClock } from '@/lib/progress/ledger/repository';
import { adminClient } from '@/lib/supabase/admin';

export const ledgerClock = onePerProcess(
  'ledger-clock',
  () =>
    new LedgerClock({
      askStore: async (look) => readLedgerClock(await adminClient(), look),
      steady: () => performance.now(),
    }),
);

/** The ledger's time, in milliseconds since 1970. @throws ProgressStoreAwayError while the store has never answered. */
export function ledgerNow(): Promise<number> {
  return ledgerClock.get().now();
}
