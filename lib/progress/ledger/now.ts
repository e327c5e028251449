import 'server-only';
import { LedgerClock } from '@/lib/progress/ledger/clock';
import { readLedgerClock } from '@/lib/progress/ledger/repository';
import { adminClient } from '@/lib/supabase/admin';

// Next may load this module once per route; time is one.
const holder = globalThis as typeof globalThis & { tonightLedgerClock?: LedgerClock };

/** The ledger's time, in milliseconds since 1970. @throws ProgressStoreAwayError while the store has never answered. */
export function ledgerNow(): Promise<number> {
  holder.tonightLedgerClock ??= new LedgerClock({
    askStore: async (look) => readLedgerClock(await adminClient(), look),
    steady: () => performance.now(),
  });
  return holder.tonightLedgerClock.now();
}
