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

/** Says at the start when places lie in the future: a clock was wrong then, or is now. A store that is away says so itself. */
export async function warnOfTheFuture(): Promise<void> {
  try {
    const warning = futureWarning(await readLedgerClock(await adminClient(), true));
    if (warning) console.warn(warning);
  } catch (error) {
    console.warn(`Whether stored places lie in the future could not be asked: ${(error as Error).message}`);
  }
}

/** Reports of devices arrive a little after they were made, and clocks are corrected by seconds all the time. */
const WORTH_A_WORD_MS = 60_000;

export function futureWarning({ nowMs, newestMs }: { nowMs: number; newestMs: number | null }): string | null {
  if (newestMs === null || newestMs - nowMs < WORTH_A_WORD_MS) return null;
  const [newest, now] = [newestMs, nowMs].map((ms) => new Date(ms).toISOString());
  return (
    `The newest stored place is of ${newest}, and this machine's clock says ${now}: one of the two is wrong. ` +
    'Nothing is lost and everything goes on; set the clock if it is the one.'
  );
}
