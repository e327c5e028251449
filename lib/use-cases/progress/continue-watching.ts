import 'server-only';
import { isSameTitle, type TitleKey } from '@/lib/catalog/title-key';
import { serverEnvironment } from '@/lib/env/server';
import type { OwnProfile } from '@/lib/household/acting-profile';
import { nowFor } from '@/lib/household/clock';
import { loadManifest } from '@/lib/media/manifest';
import type { ContinueOptions } from '@/lib/progress/continue-watching';
import { listContinueWatching } from '@/lib/progress/service';
import type { ContinueWatchingItem } from '@/lib/progress/view-schema';
import { surelyWithinCap } from '@/lib/use-cases/access/within-cap';
import { catalogFor } from '@/lib/use-cases/progress/profile-catalog';
import { streamFinder } from '@/lib/use-cases/progress/stream-finder';

type Viewing = Pick<OwnProfile, 'id' | 'language' | 'region' | 'timeZone' | 'ratingCap' | 'clockAheadMs'>;

/**
 * Continue Watching with the catalog as this profile sees it.
 * @param only of this title alone.
 */
export async function continueWatchingOf(
  profile: Viewing,
  limit = 20,
  only?: TitleKey,
): Promise<ContinueWatchingItem[]> {
  // Asked for at once, while the cards are still being found.
  const manifest = loadManifest(serverEnvironment().mediaManifest);
  const mayShow: ContinueOptions['mayShow'] = async (item) =>
    (!only || isSameTitle(item, only)) && (await surelyWithinCap(profile, [item])).length > 0;
  return listContinueWatching(profile.id, {
    limit,
    now: nowFor(profile),
    ...catalogFor(profile),
    streamOf: streamFinder(manifest),
    mayShow,
  });
}
