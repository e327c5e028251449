import 'server-only';
import { cookies } from 'next/headers';
import { cache } from 'react';
import type { ActingProfile, OwnProfile } from '@/lib/household/acting-profile';
import { isDemoAccount } from '@/lib/household/demo/demo-account';
import {
  areSettingsOpen,
  isProfileOpen,
  readUnlocked,
  UNLOCK_COOKIE,
  type Unlocked,
} from '@/lib/household/pins/unlock';
import { PROFILE_COOKIE } from '@/lib/household/profile-cookie';
import { readProof } from '@/lib/household/proof/repository';
import { isGuarded, isProved } from '@/lib/household/proof/rule';
import { type Household, readHousehold } from '@/lib/household/repository';
import type { Identity } from '@/lib/supabase/access-token';
import { clientFor, identityFromCookies } from '@/lib/supabase/session';

/** The account looking at this page, its household, and the profile it watches as. */
export interface Viewer {
  identity: Identity;
  /** Null for an account that signed up and was interrupted before its household was made, or that left one. */
  household: Household | null;
  profiles: OwnProfile[];
  /** Those of the household who watch together. */
  groups: ActingProfile[];
  /** Null until someone is picked in "Who's watching?" and, where that profile has one, its PIN was given. */
  activeProfile: OwnProfile | null;
  /** The profile that was picked and is not there any more, or waits for its PIN; else null. */
  missing: { kind: 'gone' } | { kind: 'locked'; profile: OwnProfile } | null;
  unlocked: Unlocked;
}

/** For server components and actions; asks once per request. @returns null when no account is signed in. */
export const getViewer = cache(async (): Promise<Viewer | null> => {
  const jar = await cookies();
  const identity = await identityFromCookies({ getAll: () => jar.getAll() });
  if (!identity) return null;
  const client = await clientFor(identity);
  const [{ household, profiles, groups }, unlocked] = await Promise.all([
    readHousehold(client),
    readUnlocked(jar.get(UNLOCK_COOKIE)?.value, identity.userId),
  ]);
  const chosenId = jar.get(PROFILE_COOKIE)?.value;
  const chosen = profiles.find((profile) => profile.id === chosenId) ?? null;
  const base = { identity, household, profiles, groups, unlocked };
  if (!chosen) return { ...base, activeProfile: null, missing: chosenId ? { kind: 'gone' } : null };
  if (isProfileOpen(chosen, unlocked)) return { ...base, activeProfile: chosen, missing: null };
  return { ...base, activeProfile: null, missing: { kind: 'locked', profile: chosen } };
});

/** What has to be given before a viewer may change the household; null: nothing. */
export type ManagingHindrance = 'pin-needed' | 'proof-needed' | null;

/**
 * Where the household guards nothing, every viewer manages. Else managing needs the settings' PIN or the
 * account's proof, whichever profile is chosen, and while none is, too. The demo's account has no password that anyone
 * knows, and asks only that no profile with a cap is chosen.
 */
export async function managingHindrance(viewer: Viewer): Promise<ManagingHindrance> {
  const { identity, household, profiles, activeProfile, unlocked } = viewer;
  if (!household || !isGuarded(household, profiles)) return null;
  if (isDemoAccount(identity)) return (activeProfile?.ratingCap ?? null) === null ? null : 'proof-needed';
  if (household.pinSetAt && areSettingsOpen(household, unlocked)) return null;
  if (isProved(await readProof(identity.sessionId), true)) return null;
  return household.pinSetAt ? 'pin-needed' : 'proof-needed';
}
