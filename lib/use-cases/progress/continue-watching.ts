import 'server-only';
import { serverEnvironment } from '@/lib/env/server';
import type { Profile } from '@/lib/household/schema';
import { loadManifest } from '@/lib/media/manifest';
import { findStream } from '@/lib/media/stream';
import type { ContinueOptions } from '@/lib/progress/continue-watching';
import { listContinueWatching, listOwnContinueWatching } from '@/lib/progress/service';
import type { ContinueWatchingItem } from '@/lib/progress/view-schema';
import type { Identity } from '@/lib/supabase/access-token';
import { surelyWithinCap } from '@/lib/use-cases/access/within-cap';
import { catalogFor } from '@/lib/use-cases/progress/profile-catalog';

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
  list: (options: ContinueOptions) => Promise<ContinueWatchingItem[]>,
): Promise<ContinueWatchingItem[]> {
  const mayShow: ContinueOptions['mayShow'] = async (item) => (await surelyWithinCap(profile, [item])).length > 0;
  return list({ limit, ...catalogFor(profile), streamOf: streamFinder(), mayShow });
}

/** A media server that takes its time holds up no card for longer; the player's page asks it again. */
const MANIFEST_PATIENCE_MS = 500;

/** Asks for the manifest at once, while the cards are still being found. */
function streamFinder(): ContinueOptions['streamOf'] {
  const patience = new Promise<null>((resolve) => setTimeout(resolve, MANIFEST_PATIENCE_MS, null));
  const manifest = Promise.race([loadManifest(serverEnvironment().mediaManifest).catch(() => null), patience]);
  return async ({ type, tmdbId: id, season, episode }) => {
    const known = await manifest;
    return known && findStream(known, type === 'movie' ? { type, id } : { type, id, season, episode });
  };
}
