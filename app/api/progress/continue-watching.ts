import 'server-only';
import { catalogFor } from '@/app/api/progress/profile-catalog';
import { surelyWithinCap } from '@/app/api/within-cap';
import type { Profile } from '@/lib/household/schema';
import { listContinueWatching } from '@/lib/progress/service';
import type { ContinueWatchingItem } from '@/lib/progress/view-schema';
import type { Identity } from '@/lib/supabase/access-token';

/** Continue Watching for a server page, with the catalog as this profile sees it. */
export async function continueWatchingOf(
  viewer: { identity: Identity },
  profile: Pick<Profile, 'id' | 'language' | 'region' | 'timeZone' | 'ratingCap'>,
  limit = 20,
): Promise<ContinueWatchingItem[]> {
  // A cap may have been lowered since; what is left out then makes room for more.
  const most = profile.ratingCap === null ? limit : limit * 2;
  const items = await listContinueWatching(viewer.identity, profile.id, { limit: most, ...catalogFor(profile) });
  return (await surelyWithinCap(profile, items)).slice(0, limit);
}
