import 'server-only';
import { knownProfiles } from '@/lib/household/known-profiles';
import { isProfileOpen, readUnlocked, UNLOCK_COOKIE, wasProfileOpen } from '@/lib/household/pins/unlock';
import { PROFILE_COOKIE } from '@/lib/household/profile-cookie';
import type { Profile } from '@/lib/household/schema';
import { ProblemError } from '@/lib/http/problem';
import { requestCookie } from '@/lib/http/request-cookie';
import type { Identity } from '@/lib/supabase/access-token';

/** Whom a PIN keeps out: `late` lets in what was begun while the profile was open, such as a player's reports. */
type Strictness = 'now' | 'late';

/**
 * The profiles a request acts for, each of the acting account's household and, where it has a PIN, unlocked in this
 * browser. A bearer token is no way around: it comes with the cookie that `POST /api/profiles/{id}/unlock` set.
 * @throws ProblemError 403: `not-your-profile`, or `pin-needed`.
 */
export async function requireActingFor(
  request: Request,
  identity: Identity,
  profileIds: Iterable<string>,
  strictness: Strictness = 'now',
): Promise<Profile[]> {
  const wanted = [...new Set([...profileIds].map((id) => id.toLowerCase()))];
  const household = await knownProfiles(identity, wanted);
  const profiles = wanted.map((id) => household.find((profile) => profile.id === id));
  const own = profiles.filter((profile) => profile !== undefined);
  if (own.length < wanted.length) {
    throw new ProblemError({ status: 403, code: 'not-your-profile', detail: 'That profile is not in your household.' });
  }
  await requireUnlocked(request, identity, own, strictness);
  return own;
}

/** @throws ProblemError 403 `pin-needed` unless all of them are unlocked in this browser. */
export async function requireUnlocked(
  request: Request,
  identity: Identity,
  profiles: Profile[],
  strictness: Strictness = 'now',
): Promise<void> {
  if (profiles.every(({ pinSetAt }) => pinSetAt === null)) return;
  const unlocked = await readUnlocked(requestCookie(request, UNLOCK_COOKIE), identity.userId);
  const isOpen = strictness === 'now' ? isProfileOpen : wasProfileOpen;
  const closed = profiles.find((profile) => !isOpen(profile, unlocked));
  if (!closed) return;
  throw new ProblemError({
    status: 403,
    code: 'pin-needed',
    detail: `${closed.name}’s profile asks for its PIN first.`,
  });
}

/**
 * The one profile a request is about: the one it names, else the one this browser watches as.
 * @throws ProblemError 422 when neither says, else as `requireActingFor`.
 */
export async function actingFor(request: Request, identity: Identity, named?: string): Promise<Profile> {
  const wanted = named ?? requestCookie(request, PROFILE_COOKIE);
  if (!wanted) {
    throw new ProblemError({
      status: 422,
      code: 'invalid',
      detail: 'Some fields are not right.',
      errors: [{ path: 'profileId', message: 'Say for which profile, or choose one first.' }],
    });
  }
  const [profile] = await requireActingFor(request, identity, [wanted]);
  return profile as Profile;
}
