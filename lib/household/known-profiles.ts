import 'server-only';
import type { ActingProfile } from '@/lib/household/acting-profile';
import { askProfiles, recallProfiles } from '@/lib/household/profile-memory';
import { listActingProfiles } from '@/lib/household/repository';
import type { TokenActor } from '@/lib/household/tokens/token';
import type { Identity } from '@/lib/supabase/access-token';
import { adminClient } from '@/lib/supabase/admin';
import { clientFor } from '@/lib/supabase/session';

/** A profile that was just made elsewhere is asked for at once, but a stranger's id not with every request. */
const ASKED_AGAIN_AFTER_MS = 1_000;

/**
 * Everyone in the acting account's household, groups among them, at most a few seconds old.
 * @param wanted ids of which none should be missing only because it is new.
 */
export function knownProfiles(identity: Identity, wanted: Iterable<string> = []): Promise<ActingProfile[]> {
  return known(identity.userId, wanted, async () => listActingProfiles(await clientFor(identity)));
}

/** The one profile a token acts for; null where it is not there any more. */
export async function profileOfToken({ userId, householdId, profileId }: TokenActor): Promise<ActingProfile | null> {
  // A token counts while its maker is a member: what that account sees of the household is what is remembered.
  const profiles = await known(userId, [profileId], async () => listActingProfiles(await adminClient(), householdId));
  return profiles.find(({ id }) => id === profileId) ?? null;
}

async function known(
  userId: string,
  wanted: Iterable<string>,
  ask: () => Promise<ActingProfile[]>,
): Promise<ActingProfile[]> {
  const remembered = recallProfiles(userId);
  const ids = new Set<string>(remembered?.profiles.map(({ id }) => id));
  const isEnough = [...wanted].every((id) => ids.has(id));
  if (remembered && (isEnough || performance.now() - remembered.askedAt < ASKED_AGAIN_AFTER_MS)) {
    return remembered.profiles;
  }
  return askProfiles(userId, ask);
}
