import 'server-only';
import { catalogFor } from '@/app/api/progress/profile-catalog';
import { surelyWithinCap } from '@/app/api/within-cap';
import type { Profile } from '@/lib/household/schema';
import { listContinueWatching, listOwnContinueWatching } from '@/lib/progress/service';
import type { ContinueWatchingItem } from '@/lib/progress/view-schema';
import type { Identity } from '@/lib/supabase/access-token';

type Viewing = Pick<Profile, 'id' | 'language' | 'region' | 'timeZone' | 'ratingCap'>;

/** Continue Watching with the catalog as this profile sees it. */
export async function continueWatchingOf(
  { identity }: { identity: Identity },
  profile: Viewing,
  limit = 20,
): Promise<ContinueWatchingItem[]> {
  return withinLimit(profile, limit, (options) => listContinueWatching(identity, profile.id, options));
}

/** The same for a profile that was read with the acting account's own rights, which asks no second time whose it is. */
export async function ownContinueWatching(profile: Viewing, limit = 20): Promise<ContinueWatchingItem[]> {
  return withinLimit(profile, limit, (options) => listOwnContinueWatching(profile.id, options));
}

async function withinLimit(
  profile: Viewing,
  limit: number,
  list: (options: { limit: number } & ReturnType<typeof catalogFor>) => Promise<ContinueWatchingItem[]>,
): Promise<ContinueWatchingItem[]> {
  // A cap may have been lowered since; what is left out then makes room for more.
  const most = profile.ratingCap === null ? limit : limit * 2;
  return (await surelyWithinCap(profile, await list({ limit: most, ...catalogFor(profile) }))).slice(0, limit);
}
