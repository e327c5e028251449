import 'server-only';
import { nowFor } from '@/lib/household/clock';
import { setClockAhead } from '@/lib/household/repository';
import { ProblemError } from '@/lib/http/problem';
import { adminClient } from '@/lib/supabase/admin';
import type { ClockSetting } from '@/lib/use-cases/test-door/schema';

/** Lets a household live at another time from now on. @throws ProblemError 404 when there is no such household. */
export async function setClock(householdId: string, setting: ClockSetting): Promise<{ now: string; ahead: number }> {
  const ahead = 'ahead' in setting ? setting.ahead : (Date.parse(setting.now) - Date.now()) / 1000;
  const clockAheadMs = Math.round(ahead * 1000);
  if (!(await setClockAhead(await adminClient(), householdId, clockAheadMs))) {
    throw new ProblemError({ status: 404, code: 'not-found', detail: 'There is no such household.' });
  }
  return { now: nowFor({ clockAheadMs }).toISOString(), ahead: clockAheadMs / 1000 };
}
