import type { LooseKey } from '@/lib/catalog/title-key';
import 'server-only';
import { listedAiredCount } from '@/lib/catalog/aired-count';
import { availableEpisodes } from '@/lib/catalog/availability';
import type { Episode, IsoDay } from '@/lib/catalog/catalog';
import { isCatalogUnavailable } from '@/lib/catalog/errors';
import type { CatalogLocale } from '@/lib/catalog/locale';
import { todayIn } from '@/lib/catalog/today';
import { type Clocked, nowFor } from '@/lib/household/clock';
import type { Profile } from '@/lib/household/schema';
import type { SnapshotOf } from '@/lib/progress/named-by-catalog';
import type { ShowCatalog } from '@/lib/progress/where-in-show';
import type { Capped } from '@/lib/ratings/rating-cap';
import { catalogWithin } from '@/lib/use-cases/access/catalog-for';

/** The catalog as one profile sees it: in its language and on its day. What progress needs to know of it. */
export interface ProfileCatalog extends ShowCatalog {
  dayOf: (instant: string) => IsoDay;
  /**
   * What the catalog says of a movie, a show (no season) or an episode: null where it lists none, `unknown` where it does
   * not answer now.
   */
  listed(key: LooseKey): Promise<Listed | null | 'unknown'>;
  /** The episodes of one season that have aired, specials (0) too; null when there is no such season. */
  airedInSeason(showId: number, season: number): Promise<Episode[] | null>;
  /** The regular episodes that have aired up to the end of a season, in order; null when there is no such show. */
  airedUpTo(showId: number, season: number): Promise<Episode[] | null>;
  snapshotOf: SnapshotOf;
}

interface Listed {
  episode: Episode | null;
}

type Viewing = Pick<Profile, 'language' | 'timeZone'> & Capped & Clocked;

export function catalogFor(profile: Viewing): ProfileCatalog {
  const { language, region, timeZone } = profile;
  const catalog = catalogWithin([profile]);
  const locale: CatalogLocale = { language, region };
  const today = todayIn(timeZone, nowFor(profile));
  const airedInSeason = async (showId: number, season: number) => {
    const found = await catalog.getSeason(showId, season, locale);
    return found && availableEpisodes(found.episodes, today).toSorted((one, other) => one.number - other.number);
  };
  return {
    nextEpisode: (showId, place) => catalog.getNextEpisode(showId, place, today, locale),
    dayOf: (instant) => todayIn(timeZone, new Date(instant)),
    airedInSeason,
    async listed({ type, tmdbId, season, episode }) {
      try {
        if (type === 'movie') return (await catalog.getMovie(tmdbId, locale)) && { episode: null };
        if (season === undefined) return (await catalog.getShow(tmdbId, locale)) && { episode: null };
        const found = await catalog.getSeason(tmdbId, season, locale);
        const listed = found?.episodes.find(({ number }) => number === episode);
        return listed ? { episode: listed } : null;
      } catch (error) {
        if (isCatalogUnavailable(error)) return 'unknown';
        throw error;
      }
    },
    async snapshotOf({ type, tmdbId: id }) {
      const found = await (type === 'movie' ? catalog.getMovie(id, locale) : catalog.getShow(id, locale)).catch(
        () => null,
      );
      if (!found) return null;
      const { title, poster, backdrop } = found;
      return { title, showTitle: type === 'tv' ? title : null, poster, backdrop };
    },
    async regularSeasons(showId) {
      const show = await catalog.getShow(showId, locale);
      if (!show) return null;
      return show.seasons
        .filter(({ number }) => number > 0)
        .map((season) => ({ number: season.number, airedCount: listedAiredCount(show, season, today) }))
        .sort((one, other) => one.number - other.number);
    },
    readAired: (showId, season) =>
      airedInSeason(showId, season).catch((error: unknown) => {
        if (isCatalogUnavailable(error)) return null;
        throw error;
      }),
    async airedUpTo(showId, season) {
      const show = await catalog.getShow(showId, locale);
      if (!show) return null;
      const numbers = show.seasons.map(({ number }) => number).filter((number) => number > 0 && number <= season);
      const seasons = await Promise.all(
        numbers.sort((one, other) => one - other).map((number) => airedInSeason(showId, number)),
      );
      return seasons.flatMap((episodes) => episodes ?? []);
    },
  };
}
