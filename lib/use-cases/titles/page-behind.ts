import 'server-only';
import { defaultLocale } from '@/lib/catalog/locale';
import { knownProfiles } from '@/lib/household/known-profiles';
import { isProfileOpen, readUnlocked } from '@/lib/household/pins/unlock';
import { hasShelfOfItsOwn } from '@/lib/library/shelf/shelf-folders';
import { householdOf, ratingCapsOf } from '@/lib/ratings/rating-cap';
import type { Identity } from '@/lib/supabase/access-token';
import { isSharedAddress, isSharedPage, sharedAddress } from '@/lib/use-cases/titles/shared-pages';

/** The page that the server makes at an address, which the browser never sees. */
export interface PageBehind {
  path: string;
  /** Made once for everyone who reads in its language and region, and kept. */
  isShared: boolean;
}

/** No page has it. */
const NOWHERE: PageBehind = { path: '/nowhere', isShared: false };

/**
 * Which page this browser may see at a path: of what is the same for everyone, the one kept in the language and region of
 * the profile that is chosen; under a cap, and where a page is not kept, its twin under `/capped`, made for the viewer.
 * Null: where it says.
 */
export async function pageBehind(
  path: string,
  identity: Identity | null,
  cookies: { profile: string | undefined; unlocked: string | undefined },
): Promise<PageBehind | null> {
  if (isSharedAddress(path)) return NOWHERE;
  if (!isSharedPage(path)) return null;
  const forViewer = { path: `/capped${path}`, isShared: false };
  const profiles = identity ? await knownProfiles(identity) : [];
  // What has aired is another thing where a suite has set the household's clock.
  if (profiles.some(({ clockAheadMs }) => clockAheadMs !== 0)) return forViewer;
  // What is on their shelf alone, and what that lacks, no page says that is kept for everyone.
  if (await hasShelfOfItsOwn(householdOf(profiles))) return forViewer;
  const chosen = profiles.find(({ id, members }) => id === cookies.profile && members.length === 0);
  const unlocked = identity && (await readUnlocked(cookies.unlocked, identity.userId));
  const active = chosen && unlocked && isProfileOpen(chosen, unlocked) ? chosen : null;
  if (ratingCapsOf(profiles, active).length > 0) return forViewer;
  const kept = sharedAddress(path, active ?? defaultLocale);
  return kept === null ? forViewer : { path: kept, isShared: true };
}
