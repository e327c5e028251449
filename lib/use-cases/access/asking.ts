import 'server-only';
import type { ActingProfile } from '@/lib/household/acting-profile';
import { readUnlocked, UNLOCK_COOKIE } from '@/lib/household/pins/unlock';
import { requestCookie } from '@/lib/http/request-cookie';
import type { Caller } from '@/lib/use-cases/access/caller';
import { inHousehold } from '@/lib/use-cases/access/in-household';

/**
 * The household around a profile that a request acts for, and which PINs its browser was given. A token is of its own profile
 * alone. @throws ProblemError 403 for a group.
 */
export async function askingOf(request: Request, caller: Caller, acting: ActingProfile) {
  const { client, profile, profiles, groups } = await inHousehold(caller, acting);
  const unlocked =
    caller.kind === 'token' ? {} : await readUnlocked(requestCookie(request, UNLOCK_COOKIE), caller.identity.userId);
  return { client, asking: { profile, profiles, groups, unlocked } };
}
