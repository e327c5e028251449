import 'server-only';
import { askProfiles, recallProfiles } from '@/lib/household/profile-memory';
import { type ActingProfile, listActingProfiles } from '@/lib/household/repository';
import type { Identity } from '@/lib/supabase/access-token';
import { clientFor } from '@/lib/supabase/session';

/** A profile that was just made elsewhere is asked for at once, but a stranger's id not with every request. */
const ASKED_AGAIN_AFTER_MS = 1_000;

/**
 * Everyone in the acting account's household, groups among them, at most a few seconds old.
 * @param wanted ids of which none should be missing only because it is new.
 */
export async function knownProfiles(identity: Identity, wanted: Iterable<string> = []): Promise<ActingProfile[]> {
  const known = recallProfiles(identity.userId);
  const ids = new Set<string>(known?.profiles.map(({ id }) => id));
  const isEnough = [...wanted].every((id) => ids.has(id));
  if (known && (isEnough || performance.now() - known.askedAt < ASKED_AGAIN_AFTER_MS)) return known.profiles;
  return askProfiles(identity.userId, async () => listActingProfiles(await clientFor(identity)));
}
