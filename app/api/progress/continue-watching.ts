import 'server-only';
import { catalogFor } from '@/app/api/progress/profile-catalog';
import type { Profile } from '@/lib/household/schema';
import { listContinueWatching, listOwnContinueWatching } from '@/lib/progress/service';
import type { ContinueWatchingItem } from '@/lib/progress/view-schema';
import type { Identity } from '@/lib/supabase/access-token';

/** Continue Watching for a server page, with the catalog as this profile sees it. */
export async function continueWatchingOf(
  viewer: { identity: Identity },
  profile: Pick<Profile, 'id' | 'language' | 'region' | 'timeZone'>,
  limit = 20,
): Promise<ContinueWatchingItem[]> {
  return listContinueWatching(viewer.identity, profile.id, { limit, ...catalogFor(profile) });
}

/** The same for a profile that was read with the acting account's own rights, which asks no second time whose it is. */
export async function ownContinueWatching(
  profile: Pick<Profile, 'id' | 'language' | 'region' | 'timeZone'>,
  limit = 20,
): Promise<ContinueWatchingItem[]> {
  return listOwnContinueWatching(profile.id, { limit, ...catalogFor(profile) });
}
