import type {
  Collection,
  Episode,
  Genre,
  IsoDay,
  MediaType,
  Movie,
  Page,
  Person,
  SearchResult,
  Season,
  Show,
  TitleSummary,
  WatchProvider,
} from '@/lib/catalog/catalog';
import type { DiscoverFilters } from '@/lib/catalog/discover-filters';
import type { CatalogLocale } from '@/lib/catalog/locale';
import type { NextEpisode } from '@/lib/catalog/next-episode';
import type { EpisodePlace, LooseKey, TitleKey } from '@/lib/catalog/title-key';

/** What another catalog calls a film, a show or an episode. */
export interface ExternalId {
  source: 'imdb' | 'tvdb';
  id: string;
}

/** The same, of a title. */
export interface ExternalIds {
  imdb: string | null;
  tvdb: number | null;
}

/**
 * What pages and handlers ask about titles; TMDB or the demo catalog answers. "No such thing" is null or an empty list.
 * All take the locale last, `defaultLocale` unless given. @throws CatalogUnavailableError, see `errors.ts`
 */
export interface Catalog {
  /** A movie with credits, trailers, certifications, services and recommendations; null when there is none. */
  getMovie(id: number, locale?: CatalogLocale): Promise<Movie | null>;

  /** Films that belong together, in their order; null when there is no such collection. */
  getCollection(id: number, locale?: CatalogLocale): Promise<Collection | null>;

  /** A show with the same, and its seasons without episodes; null when there is none. */
  getShow(id: number, locale?: CatalogLocale): Promise<Show | null>;

  /** A season (0: specials) with its episodes; null when the show or season does not exist. */
  getSeason(showId: number, season: number, locale?: CatalogLocale): Promise<Season | null>;

  /** One episode, null when it does not exist. */
  getEpisode(showId: number, season: number, episode: number, locale?: CatalogLocale): Promise<Episode | null>;

  /** A person with what they did, each title once, newest first; null when there is none. */
  getPerson(id: number, locale?: CatalogLocale): Promise<Person | null>;

  /**
   * What follows `place` (null: nothing watched yet) in a show, by the rule in `next-episode.ts`, loading only the seasons
   * that decide it. Null when there is no such show.
   * @param today the profile's calendar day, see `todayIn`.
   */
  getNextEpisode(
    showId: number,
    place: EpisodePlace | null,
    today: IsoDay,
    locale?: CatalogLocale,
  ): Promise<NextEpisode | null>;

  /** Titles and people by name. A blank query, or a page past the last, is an empty page. Pages start at 1, 500 at most. */
  searchTitles(query: string, page?: number, locale?: CatalogLocale): Promise<Page<SearchResult>>;

  /** What has that id elsewhere: films, shows, episodes. Empty where nothing has. */
  findTitle(id: ExternalId): Promise<LooseKey[]>;

  /** What others call a title; nulls where the source does not say. */
  getExternalIds(title: TitleKey): Promise<ExternalIds>;

  /** What people look at, today or this week. */
  getTrending(type: MediaType | 'all', window: 'day' | 'week', locale?: CatalogLocale): Promise<TitleSummary[]>;

  /** Titles by filter. Pages start at 1, 500 at most. */
  discover(
    type: MediaType,
    filters: DiscoverFilters,
    page?: number,
    locale?: CatalogLocale,
  ): Promise<Page<TitleSummary>>;

  /** The genres of movies or shows, in the source's order. */
  getGenres(type: MediaType, locale?: CatalogLocale): Promise<Genre[]>;

  /** The services of the region, most used first: for the provider filter and "on your services". */
  getWatchProviders(type: MediaType, locale?: CatalogLocale): Promise<WatchProvider[]>;

  /** The certifications a movie may have in the region, mildest first. */
  getMovieCertifications(locale?: CatalogLocale): Promise<string[]>;

  /** Shows with an episode in the last seven days, most popular first. */
  getNowAiring(locale?: CatalogLocale): Promise<TitleSummary[]>;
}
