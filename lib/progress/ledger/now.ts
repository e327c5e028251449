import 'server-only';
import { LedgerClock } from '@/lib/progress/ledger/clock';
import { readLedgerClock } from '@/lib/progress/ledger/repository';
import { adminClient } from '@/lib/supabase/admin';

// Next may load this module once per route; time is one.
const holder = globalThis as typeof globalThis & { tonightLedgerClock?: LedgerClock };

/** Whose time it is: a suite may have set their household's clock. */
interface Clocked {
  clockAheadMs: number;
}

/**
 * The ledger's time for a household, in milliseconds since 1970.
 * @throws ProgressStoreAwayError while the store has never answered.
 */
export async function ledgerNow({ clockAheadMs }: Clocked): Promise<number> {
  holder.tonightLedgerClock ??= new LedgerClock({
    askStore: async (look) => readLedgerClock(await adminClient(), look),
    steady: () => performance.now(),
  });
  return (await holder.tonightLedgerClock.now()) + clockAheadMs;
}
