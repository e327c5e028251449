import 'server-only';
import { catalogFor } from '@/app/api/progress/profile-catalog';
import { isCompany } from '@/lib/household/company/repository';
import type { Profile } from '@/lib/household/schema';
import { announce } from '@/lib/progress/changes';
import { creditCompany } from '@/lib/progress/company/repository';
import type { Place } from '@/lib/progress/schema';
import { adminClient } from '@/lib/supabase/admin';
import { RecentMap } from '@/lib/supabase/recent-map';

const companies = new RecentMap<string, boolean>(10_000);

/** No episode is before one that the catalog does not list, and that makes it no show's first. */
const UNLISTED = { season: -1, episode: -1 };

/**
 * Credits the members of a company with what it has finished among these places. Awaited before a report is answered,
 * so that what was answered is credited; a report that is sent again credits once.
 * @param profiles whose places they are.
 * @throws CatalogUnavailableError
 */
export async function creditCompanies(profiles: Profile[], places: Place[]): Promise<void> {
  const admin = await adminClient();
  for (const place of places) {
    const profile = profiles.find(({ id }) => id === place.profileId);
    if (place.finishedAt === null || !profile) continue;
    const known = companies.get(place.profileId) ?? (await isCompany(admin, place.profileId));
    companies.set(place.profileId, known);
    if (known) announce(await creditCompany(admin, place, await episodeBefore(profile, place)));
  }
}

async function episodeBefore(profile: Profile, { type, tmdbId, season, episode }: Place) {
  if (type === 'movie' || season === 0) return null;
  const listed = (await catalogFor(profile).airedEpisodes(tmdbId)) ?? [];
  const index = listed.findIndex((other) => other.season === season && other.number === episode);
  if (index < 0) return UNLISTED;
  const before = listed[index - 1];
  return before ? { season: before.season, episode: before.number } : null;
}
