import 'server-only';
import { catalogForProfile } from '@/app/api/progress/profile-catalog';
import { isCompany } from '@/lib/household/company/repository';
import { announce } from '@/lib/progress/changes';
import { creditCompany } from '@/lib/progress/company/repository';
import type { Place } from '@/lib/progress/schema';
import type { Identity } from '@/lib/supabase/access-token';
import { adminClient } from '@/lib/supabase/admin';
import { RecentMap } from '@/lib/supabase/recent-map';

const companies = new RecentMap<string, boolean>(10_000);

/** No episode is before one that the catalog does not list, and that makes it no show's first. */
const UNLISTED = { season: -1, episode: -1 };

/**
 * Credits the members of a company with what it has finished among these places. Awaited before a report is answered,
 * so that what was answered is credited; a report that is sent again credits once.
 * @throws CatalogUnavailableError
 */
export async function creditCompanies(identity: Identity, places: Place[]): Promise<void> {
  const admin = await adminClient();
  for (const place of places) {
    if (place.finishedAt === null) continue;
    const known = companies.get(place.profileId) ?? (await isCompany(admin, place.profileId));
    companies.set(place.profileId, known);
    if (known) announce(await creditCompany(admin, place, await episodeBefore(identity, place)));
  }
}

async function episodeBefore(identity: Identity, { profileId, type, tmdbId, season, episode }: Place) {
  if (type === 'movie' || season === 0) return null;
  const catalog = await catalogForProfile(identity, profileId);
  const listed = (await catalog.airedEpisodes(tmdbId)) ?? [];
  const index = listed.findIndex((other) => other.season === season && other.number === episode);
  if (index < 0) return UNLISTED;
  const before = listed[index - 1];
  return before ? { season: before.season, episode: before.number } : null;
}
