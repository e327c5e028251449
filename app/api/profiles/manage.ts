import 'server-only';
import { requireUnlocked } from '@/app/api/act-for';
import { areSettingsOpen, readUnlocked, UNLOCK_COOKIE } from '@/lib/household/pins/unlock';
import { PROFILE_COOKIE } from '@/lib/household/profile-cookie';
import { findHousehold, type Household, listProfiles } from '@/lib/household/repository';
import type { Profile } from '@/lib/household/schema';
import { ProblemError } from '@/lib/http/problem';
import { requestCookie } from '@/lib/http/request-cookie';
import { capTrouble } from '@/lib/ratings/rated-region';
import type { Identity } from '@/lib/supabase/access-token';
import { adminClient, type TonightSupabase } from '@/lib/supabase/admin';
import { clientFor } from '@/lib/supabase/session';

/** A household that the request may change. */
export interface Managed {
  household: Household;
  profiles: Profile[];
  /** Past row level security where the settings' PIN was given: the database keeps clients from lifting caps. */
  client: TonightSupabase;
}

/**
 * The household of the acting account, once nothing stands against changing it: the PIN of its settings where there is
 * one, else the cap of whoever watches in this browser.
 * @throws ProblemError 409 without a household, 403 `pin-needed` or `above-cap`.
 */
export async function requireManaging(request: Request, identity: Identity): Promise<Managed> {
  const client = await clientFor(identity);
  const [household, profiles] = await Promise.all([findHousehold(client), listProfiles(client)]);
  if (!household) {
    throw new ProblemError({ status: 409, code: 'conflict', detail: 'This account has no household yet.' });
  }
  if (household.pinSetAt) {
    const unlocked = await readUnlocked(requestCookie(request, UNLOCK_COOKIE), identity.userId);
    if (areSettingsOpen(household, unlocked)) return { household, profiles, client: await adminClient() };
    throw new ProblemError({ status: 403, code: 'pin-needed', detail: 'The settings ask for their PIN first.' });
  }
  const active = profiles.find(({ id }) => id === requestCookie(request, PROFILE_COOKIE));
  if ((active?.ratingCap ?? null) !== null) {
    const detail = 'A profile with a rating cap does not change the household.';
    throw new ProblemError({ status: 403, code: 'above-cap', detail });
  }
  return { household, profiles, client };
}

/** One profile of a household that the request may change. @throws ProblemError 404, else as `requireManaging`. */
export async function requireManagingProfile(
  request: Request,
  identity: Identity,
  id: string,
): Promise<Managed & { profile: Profile }> {
  const managed = await requireManaging(request, identity);
  const profile = managed.profiles.find((one) => one.id === id.toLowerCase());
  if (!profile) throw noSuchProfile();
  // Where the settings have no PIN, whoever knows a profile's own is the one to change it.
  if (managed.household.pinSetAt === null) await requireUnlocked(request, identity, [profile]);
  return { ...managed, profile };
}

/** @throws ProblemError 422 where a cap and a region do not go together. */
export function requireRatedRegion(profile: Pick<Profile, 'ratingCap' | 'region'>): void {
  const message = capTrouble(profile);
  if (message === null) return;
  const errors = [{ path: 'region', message }];
  throw new ProblemError({ status: 422, code: 'invalid', detail: 'Some fields are not right.', errors });
}

export function noSuchProfile(): ProblemError {
  return new ProblemError({ status: 404, code: 'not-found', detail: 'There is no such profile in your household.' });
}
