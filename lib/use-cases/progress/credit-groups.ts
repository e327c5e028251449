import 'server-only';
import type { Episode } from '@/lib/catalog/catalog';
import type { ActingProfile } from '@/lib/household/repository';
import { announce } from '@/lib/progress/changes';
import { creditGroup } from '@/lib/progress/group/repository';
import type { Place } from '@/lib/progress/schema';
import { adminClient } from '@/lib/supabase/admin';
import { catalogFor, type ProfileCatalog } from '@/lib/use-cases/progress/profile-catalog';

/** No episode is before one that the catalog does not list, and that makes it no show's first. */
const UNLISTED = { season: -1, episode: -1 };

/**
 * Credits the members of a group with what it has finished among these places. Awaited before a report is answered,
 * so that what was answered is credited; a report that is sent again credits once.
 * @param profiles whose places they are.
 * @throws CatalogUnavailableError
 */
export async function creditGroups(profiles: ActingProfile[], places: Place[]): Promise<void> {
  for (const place of places) {
    const group = profiles.find(({ id, members }) => id === place.profileId && members.length > 0);
    if (place.finishedAt === null || !group) continue;
    announce(await creditGroup(await adminClient(), place, await episodeBefore(group, place)));
  }
}

async function episodeBefore(group: ActingProfile, { type, tmdbId, season, episode }: Place) {
  if (type === 'movie' || season === 0) return null;
  const catalog = catalogFor(group);
  const own = (await catalog.airedInSeason(tmdbId, season)) ?? [];
  const index = own.findIndex(({ number }) => number === episode);
  if (index < 0) return UNLISTED;
  const before = own[index - 1] ?? (await lastBefore(catalog, tmdbId, season));
  return before && { season: before.season, episode: before.number };
}

/** The last episode of the seasons before one, from the nearest back. */
async function lastBefore(catalog: ProfileCatalog, showId: number, season: number): Promise<Episode | null> {
  const earlier = ((await catalog.regularSeasons(showId)) ?? []).filter(({ number }) => number < season);
  for (const { number } of earlier.reverse()) {
    const last = (await catalog.airedInSeason(showId, number))?.at(-1);
    if (last) return last;
  }
  return null;
}
