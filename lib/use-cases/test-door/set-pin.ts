import 'server-only';
import { hashPin, SUITE_COST } from '@/lib/household/pins/hash';
import { storePin } from '@/lib/household/pins/repository';
import { forgetProfiles } from '@/lib/household/profile-memory';
import { adminClient } from '@/lib/supabase/admin';
import type { NewPin } from '@/lib/use-cases/test-door/schema';

/** What the settings do for the account's owner, but for asking for the proof. */
export async function setTestPin(householdId: string, { profileId, pin }: NewPin): Promise<void> {
  await storePin(await adminClient(), { householdId, profileId }, pin && (await hashPin(pin, SUITE_COST)));
  forgetProfiles();
}
