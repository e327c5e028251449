import 'server-only';
import { serverEnvironment } from '@/lib/env/server';
import { nowFor } from '@/lib/household/clock';
import type { OwnProfile } from '@/lib/household/repository';
import { loadManifest } from '@/lib/media/manifest';
import { findStream } from '@/lib/media/stream';
import type { ContinueOptions } from '@/lib/progress/continue-watching';
import { listContinueWatching } from '@/lib/progress/service';
import type { ContinueWatchingItem } from '@/lib/progress/view-schema';
import { surelyWithinCap } from '@/lib/use-cases/access/within-cap';
import { catalogFor } from '@/lib/use-cases/progress/profile-catalog';

type Viewing = Pick<OwnProfile, 'id' | 'language' | 'region' | 'timeZone' | 'ratingCap' | 'clockAheadMs'>;

/** Continue Watching with the catalog as this profile sees it. */
export async function continueWatchingOf(profile: Viewing, limit = 20): Promise<ContinueWatchingItem[]> {
  const mayShow: ContinueOptions['mayShow'] = async (item) => (await surelyWithinCap(profile, [item])).length > 0;
  return listContinueWatching(profile.id, {
    limit,
    now: nowFor(profile),
    ...catalogFor(profile),
    streamOf: streamFinder(),
    mayShow,
  });
}

/** A media server that takes its time holds up no card for longer; the player's page asks it again. */
const MANIFEST_PATIENCE_MS = 500;

/** Asks for the manifest at once, while the cards are still being found. */
function streamFinder(): ContinueOptions['streamOf'] {
  const patience = new Promise<null>((resolve) => setTimeout(resolve, MANIFEST_PATIENCE_MS, null));
  const manifest = Promise.race([loadManifest(serverEnvironment().mediaManifest).catch(() => null), patience]);
  return async (key) => {
    const known = await manifest;
    return known && findStream(known, key);
  };
}
