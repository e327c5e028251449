import { listedAiredCount } from '@/lib/catalog/aired-count';
import { availableEpisodes, type ShowDates } from '@/lib/catalog/availability';
import type { Episode, IsoDay, SeasonSummary, Show } from '@/lib/catalog/catalog';
import { isCatalogUnavailable } from '@/lib/catalog/errors';
import { todayIn } from '@/lib/catalog/today';
import type { FindNextEpisode } from '@/lib/progress/continue-watching';
import type { ProgressCatalog } from '@/lib/progress/progress-catalog';

type Look = Pick<Show, 'title' | 'poster' | 'backdrop'>;

/** What progress needs to know of a show. */
export type ShowFacts = Look &
  Omit<ShowDates, 'seasons'> & { seasons: readonly Pick<SeasonSummary, 'number' | 'airDate' | 'episodeCount'>[] };

/** Where the facts come from. Each answers null for what there is not, and throws `CatalogUnavailableError`. */
export interface FactSource {
  movie(id: number): Promise<Look | null>;
  show(id: number): Promise<ShowFacts | null>;
  season(id: number, season: number): Promise<readonly Episode[] | null>;
  nextEpisode(today: IsoDay): FindNextEpisode;
}

export function progressCatalog(
  facts: FactSource,
  { timeZone, now }: { timeZone: string; now: Date },
): ProgressCatalog {
  const today = todayIn(timeZone, now);
  const airedInSeason = async (showId: number, season: number) => {
    const found = await facts.season(showId, season);
    return found && availableEpisodes(found, today).toSorted((one, other) => one.number - other.number);
  };
  return {
    nextEpisode: facts.nextEpisode(today),
    dayOf: (instant) => todayIn(timeZone, new Date(instant)),
    airedInSeason,
    async listed({ type, tmdbId, season, episode }) {
      try {
        if (type === 'movie') return (await facts.movie(tmdbId)) && { episode: null };
        if (season === undefined) return (await facts.show(tmdbId)) && { episode: null };
        const found = await facts.season(tmdbId, season);
        const listed = found?.find(({ number }) => number === episode);
        return listed ? { episode: listed } : null;
      } catch (error) {
        if (isCatalogUnavailable(error)) return 'unknown';
        throw error;
      }
    },
    async snapshotOf({ type, tmdbId: id }) {
      const found = await (type === 'movie' ? facts.movie(id) : facts.show(id)).catch(() => null);
      if (!found) return null;
      const { title, poster, backdrop } = found;
      return { title, showTitle: type === 'tv' ? title : null, poster, backdrop };
    },
    async regularSeasons(showId) {
      const show = await facts.show(showId);
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
      const show = await facts.show(showId);
      if (!show) return null;
      const numbers = show.seasons.map(({ number }) => number).filter((number) => number > 0 && number <= season);
      const seasons = await Promise.all(
        numbers.sort((one, other) => one - other).map((number) => airedInSeason(showId, number)),
      );
      return seasons.flatMap((episodes) => episodes ?? []);
    },
  };
}
