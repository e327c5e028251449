import 'server-only';
import { checkPin, type PinVerdict } from '@/lib/household/pins/check';
import { readUnlocked, signUnlocked, unlockProfile, unlockSettings } from '@/lib/household/pins/unlock';
import type { Household } from '@/lib/household/repository';
import type { Profile } from '@/lib/household/schema';

/** What a guess came to; where it was right, what the unlock cookie becomes. */
export type Entered = Exclude<PinVerdict, { kind: 'right' }> | { kind: 'right'; cookie: string };

/**
 * Checks a PIN: of a profile, or (null) of the household's settings.
 * @param from what the browser's unlock cookie says so far, the network address it asks from, and whether the account is
 *   proved there: others' misses do not bind its owner.
 */
export async function enterPin(
  userId: string,
  household: Household,
  profile: Profile | null,
  pin: string,
  from: { cookie: string | undefined; address: string; proved: boolean },
): Promise<Entered> {
  const verdict = await checkPin({ householdId: household.id, profileId: profile?.id ?? null }, pin, from);
  if (verdict.kind !== 'right') return verdict;
  const before = await readUnlocked(from.cookie, userId);
  const unlocked = profile ? unlockProfile(before, profile) : unlockSettings(before, household);
  return { kind: 'right', cookie: await signUnlocked(unlocked, userId) };
}
