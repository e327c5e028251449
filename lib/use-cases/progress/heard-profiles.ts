import 'server-only';
import type { ActingProfile } from '@/lib/household/acting-profile';
import { knownProfiles, profileOfToken } from '@/lib/household/known-profiles';
import { isProfileOpen } from '@/lib/household/pins/unlock';
import { PROFILE_COOKIE } from '@/lib/household/profile-cookie';
import { requestCookie } from '@/lib/http/request-cookie';
import { ratingCapsOf } from '@/lib/ratings/rating-cap';
import { clientFor } from '@/lib/supabase/session';
import type { Caller } from '@/lib/use-cases/access/caller';
import { notLetIn } from '@/lib/use-cases/access/let-in';
import { unlockedBy } from '@/lib/use-cases/access/unlocked-by-request';

/**
 * The profiles whose changes a browser hears of: those it may act for, as its PINs say, and of them those that see no more
 * than the profile that watches in it. A browser without a profile sees what all of the household may see, as everywhere; a
 * token its own profile.
 * @param named the profile that watches, where the request says so: one page of a browser may be older than its cookie.
 */
export async function heardProfiles(request: Request, caller: Caller, named?: string): Promise<Set<string>> {
  if (caller.kind === 'token') {
    const profile = await profileOfToken(caller.token);
    return new Set(profile ? [profile.id] : []);
  }
  const { identity } = caller;
  const chosenId = named ?? requestCookie(request, PROFILE_COOKIE);
  const household = await knownProfiles(identity, chosenId ? [chosenId] : []);
  const unlocked = await unlockedBy(request, identity);
  const people = household.filter(({ members }) => members.length === 0);
  const out = new Set(await notLetIn(await clientFor(identity), people, unlocked, 'now'));
  const chosen = people.find((person) => person.id === chosenId && isProfileOpen(person, unlocked)) ?? null;
  const caps = ratingCapsOf(people, chosen);
  const isOpen = ({ id, members }: ActingProfile) =>
    members.length === 0
      ? people.some((person) => person.id === id && isProfileOpen(person, unlocked))
      : people.every((person) => !members.includes(person.id) || !out.has(person));
  const isWithin = ({ ratingCap }: ActingProfile) =>
    caps.every((cap) => ratingCap !== null && ratingCap <= cap.ratingCap);
  return new Set(household.filter((profile) => isOpen(profile) && isWithin(profile)).map(({ id }) => id));
}
