import type { Household } from '@/lib/household/repository';
import type { Profile } from '@/lib/household/schema';

/**
 * What proves the account in a session, each for ten minutes: its password was given, or the code of a mail asked for
 * that alone; or a person has just signed in, and no profile with a cap was chosen since.
 */
export type Proof = 'password' | 'recovery' | 'sign-in' | null;

/**
 * Whether a household has anything to keep from a person in it: a PIN, or a cap. The database says it as `is_guarded`.
 */
export function isGuarded(
  household: Pick<Household, 'pinSetAt'>,
  profiles: readonly Pick<Profile, 'ratingCap' | 'pinSetAt'>[],
): boolean {
  return household.pinSetAt !== null || profiles.some((one) => one.ratingCap !== null || one.pinSetAt !== null);
}

/**
 * Whether the acts are open that only the account's owner does: inviting, exporting, changing caps and PINs, deleting.
 * The database says it as `is_proved`.
 */
export function isProved(proof: Proof, guarded: boolean): boolean {
  return proof === 'password' || proof === 'recovery' || (proof === 'sign-in' && !guarded);
}

/** Whether a new password is taken without the one before: for nothing else was the code asked for that was mailed. */
export function replacesPassword(proof: Proof): boolean {
  return proof === 'recovery';
}
