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

/** Whose time it is: a suite may have set their household's clock. */
interface Clocked {
  clockAheadMs: number;
}

/**
 * The ledger's time for a household, in milliseconds since 1970.
 * @param since a moment by `performance.now()`, as when a request came; absent: now.
 * @throws ProgressStoreAwayError while the store has never answered.
 */
export async function ledgerNow({ clockAheadMs }: Clocked, since?: number): Promise<number> {
  return (await ledgerClock.get().now(since)) + clockAheadMs;
}
