import 'server-only';
import { accountsOf } from '@/lib/household/membership-repository';
import { forgetProfiles } from '@/lib/household/profile-memory';
import { ProblemError } from '@/lib/http/problem';
import { adminClient } from '@/lib/supabase/admin';
import { armStoreAway } from '@/lib/supabase/store-fault';

/** Lets the store be away for who lives there, or back again. @throws ProblemError 404 when there is no such household. */
export async function setStoreAway(householdId: string, away: boolean): Promise<void> {
  const accounts = await accountsOf(await adminClient(), householdId);
  if (accounts.length === 0) {
    throw new ProblemError({ status: 404, code: 'not-found', detail: 'There is no such household.' });
  }
  for (const userId of accounts) armStoreAway(userId, away);
  // What is remembered of them would answer for the store.
  forgetProfiles();
}
