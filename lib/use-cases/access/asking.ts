import 'server-only';
import { readUnlocked, UNLOCK_COOKIE } from '@/lib/household/pins/unlock';
import { type ActingProfile, readHousehold } from '@/lib/household/repository';
import { requestCookie } from '@/lib/http/request-cookie';
import type { Identity } from '@/lib/supabase/access-token';
import { clientFor } from '@/lib/supabase/session';
import { notYours } from '@/lib/use-cases/access/act-for';

/** The household around a profile that a request acts for, and which PINs its browser was given. @throws ProblemError 403 for a group. */
export async function askingOf(request: Request, identity: Identity, { id }: ActingProfile) {
  const client = await clientFor(identity);
  const [{ profiles, groups }, unlocked] = await Promise.all([
    readHousehold(client),
    readUnlocked(requestCookie(request, UNLOCK_COOKIE), identity.userId),
  ]);
  const profile = profiles.find((one) => one.id === id);
  if (!profile) throw notYours();
  return { client, asking: { profile, profiles, groups, unlocked } };
}
