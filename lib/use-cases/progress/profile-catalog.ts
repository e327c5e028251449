import 'server-only';
import type { CatalogLocale } from '@/lib/catalog/locale';
import { type Clocked, nowFor } from '@/lib/household/clock';
import type { Profile } from '@/lib/household/schema';
import type { ProgressCatalog } from '@/lib/progress/progress-catalog';
import type { Capped } from '@/lib/ratings/rating-cap';
import { catalogWithin } from '@/lib/use-cases/access/catalog-for';
import { progressCatalog } from '@/lib/use-cases/progress/progress-catalog';

type Viewing = Pick<Profile, 'language' | 'timeZone'> & Capped & Clocked;

/** The catalog as one profile sees it, for its progress. */
export function catalogFor(profile: Viewing): ProgressCatalog {
  const { language, region, timeZone } = profile;
  const catalog = catalogWithin([profile]);
  const locale: CatalogLocale = { language, region };
  return progressCatalog(
    {
      movie: (id) => catalog.getMovie(id, locale),
      show: (id) => catalog.getShow(id, locale),
      season: async (id, season) => (await catalog.getSeason(id, season, locale))?.episodes ?? null,
      nextEpisode: (today) => (showId, place) => catalog.getNextEpisode(showId, place, today, locale),
    },
    { timeZone, now: nowFor(profile) },
  );
}
