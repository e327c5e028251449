import 'server-only';
import { knownProfiles } from '@/lib/household/known-profiles';
import { isProfileOpen, readUnlocked } from '@/lib/household/pins/unlock';
import { ratingCapsOf } from '@/lib/ratings/rating-cap';
import type { Identity } from '@/lib/supabase/access-token';

/** Pages that are the same for everyone, and so know nothing of a cap. */
const SHARED_PAGES = /^\/+(title|person)\//i;

export function isSharedPage(path: string): boolean {
  return SHARED_PAGES.test(path);
}

/**
 * Where the page really is that this browser may see at a path: shared pages have a twin under `/capped` which keeps to
 * the viewer's cap. Null: where it says.
 */
export async function cappedPath(
  path: string,
  identity: Identity,
  cookies: { profile: string | undefined; unlocked: string | undefined },
): Promise<string | null> {
  if (!isSharedPage(path)) return null;
  const profiles = await knownProfiles(identity);
  // What has aired is another thing where a suite has set the household's clock.
  if (profiles.some(({ clockAheadMs }) => clockAheadMs !== 0)) return `/capped${path}`;
  if (profiles.every(({ ratingCap }) => ratingCap === null)) return null;
  const chosen = profiles.find(({ id, members }) => id === cookies.profile && members.length === 0);
  const unlocked = await readUnlocked(cookies.unlocked, identity.userId);
  const active = chosen && isProfileOpen(chosen, unlocked) ? chosen : null;
  return ratingCapsOf(profiles, active).length === 0 ? null : `/capped${path}`;
}
