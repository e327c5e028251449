import type { Episode } from '@/lib/catalog/catalog';
import type { EpisodeKey, EpisodeNumbers } from '@/lib/catalog/title-key';
import type { ProgressCatalog } from '@/lib/progress/progress-catalog';

type Seasons = Pick<ProgressCatalog, 'airedInSeason' | 'regularSeasons'>;

/** No episode is before one that the catalog does not list, and that makes it no show's first. */
const UNLISTED = { season: -1, episode: -1 };

/**
 * The aired episode before one, over the end of a season too.
 * @returns null for a show's first, a special and a film. @throws CatalogUnavailableError
 */
export async function episodeBefore(
  catalog: Seasons,
  { type, tmdbId, season, episode }: EpisodeKey,
): Promise<EpisodeNumbers | null> {
  if (type === 'movie' || season === 0) return null;
  const own = (await catalog.airedInSeason(tmdbId, season)) ?? [];
  const index = own.findIndex(({ number }) => number === episode);
  if (index < 0) return UNLISTED;
  const before = own[index - 1] ?? (await lastBefore(catalog, tmdbId, season));
  return before && { season: before.season, episode: before.number };
}

/** The last episode of the seasons before one, from the nearest back. */
async function lastBefore(catalog: Seasons, showId: number, season: number): Promise<Episode | null> {
  const earlier = ((await catalog.regularSeasons(showId)) ?? []).filter(({ number }) => number < season);
  for (const { number } of earlier.reverse()) {
    const last = (await catalog.airedInSeason(showId, number))?.at(-1);
    if (last) return last;
  }
  return null;
}
