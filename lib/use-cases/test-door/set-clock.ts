import 'server-only';
import { nowFor } from '@/lib/household/clock';
import { setClockAhead } from '@/lib/household/repository';
import { ProblemError } from '@/lib/http/problem';
import { ledgerNow } from '@/lib/progress/ledger/now';
import { newestInHousehold } from '@/lib/progress/ledger/repository';
import { adminClient, type TonightSupabase } from '@/lib/supabase/admin';
import type { ClockSetting } from '@/lib/use-cases/test-door/schema';

/**
 * Lets a household live at another time from now on.
 * @throws ProblemError 404 when there is no such household, 409 where it has watched something later than that: whatever is
 * watched then would be older, and move none of its places.
 */
export async function setClock(householdId: string, setting: ClockSetting): Promise<{ now: string; ahead: number }> {
  const ahead = 'ahead' in setting ? setting.ahead : (Date.parse(setting.now) - Date.now()) / 1000;
  const clockAheadMs = Math.round(ahead * 1000);
  const admin = await adminClient();
  await keepInOrder(admin, householdId, await ledgerNow({ clockAheadMs }));
  if (!(await setClockAhead(admin, householdId, clockAheadMs))) {
    throw new ProblemError({ status: 404, code: 'not-found', detail: 'There is no such household.' });
  }
  return { now: nowFor({ clockAheadMs }).toISOString(), ahead: clockAheadMs / 1000 };
}

async function keepInOrder(admin: TonightSupabase, householdId: string, nowMs: number): Promise<void> {
  const newest = await newestInHousehold(admin, householdId);
  if (!newest || newest.getTime() <= nowMs) return;
  throw new ProblemError({
    status: 409,
    code: 'conflict',
    detail: `This household has watched until ${newest.toISOString()}. At ${new Date(nowMs).toISOString()}, before that, nothing watched would move a place of it any more: set the clock back before anything is watched, or take another household.`,
  });
}
