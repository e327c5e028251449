import 'server-only';
import type { ActingProfile } from '@/lib/household/acting-profile';
import type { Caller } from '@/lib/use-cases/access/caller';
import { inHousehold } from '@/lib/use-cases/access/in-household';
import { unlockedBy } from '@/lib/use-cases/access/unlocked-by-request';

/**
 * The household around a profile that a request acts for, and which PINs its browser was given. A token is of its own profile
 * alone. @throws ProblemError 403 for a group.
 */
export async function askingOf(request: Request, caller: Caller, acting: ActingProfile) {
  const { client, profile, profiles, groups } = await inHousehold(caller, acting);
  const unlocked = caller.kind === 'token' ? {} : await unlockedBy(request, caller.identity);
  return { client, asking: { profile, profiles, groups, unlocked } };
}
