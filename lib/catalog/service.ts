import 'server-only';
import { cache } from 'react';
import type {
  Episode,
  Genre,
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
import { createCatalog } from '@/lib/catalog/create-catalog';
import type { DiscoverFilters } from '@/lib/catalog/discover-filters';
import type { CatalogLocale } from '@/lib/catalog/locale';
import type { NextEpisode } from '@/lib/catalog/next-episode';
import type { EpisodePlace } from '@/lib/catalog/standing-episode';
import { getTmdbReader } from '@/lib/tmdb/source';

/*
 * The catalog for server pages and handlers. Every function answers from the cache where it can, keeps answering with
 * older data while TMDB is away, and otherwise throws `CatalogUnavailableError` (see `errors.ts`) within the page's
 * time budget. "No such thing" is null or an empty list. All take the locale last, `defaultLocale` unless given.
 *
 * What a page and its metadata both ask is read once per page.
 */

const catalog = () => createCatalog(getTmdbReader());

/** A movie with credits, trailers, certifications, services and recommendations; null when there is none. */
export const getMovie = cache(
  (id: number, locale?: CatalogLocale): Promise<Movie | null> => catalog().getMovie(id, locale),
);

/** A show with the same, and its seasons without episodes; null when there is none. */
export const getShow = cache(
  (id: number, locale?: CatalogLocale): Promise<Show | null> => catalog().getShow(id, locale),
);

/** A season (0: specials) with its episodes; null when the show or season does not exist. */
export const getSeason = cache(
  (showId: number, season: number, locale?: CatalogLocale): Promise<Season | null> =>
    catalog().getSeason(showId, season, locale),
);

/** One episode, null when it does not exist. */
export const getEpisode = cache(
  (showId: number, season: number, episode: number, locale?: CatalogLocale): Promise<Episode | null> =>
    catalog().getEpisode(showId, season, episode, locale),
);

/** A person with what they did, each title once, newest first; null when there is none. */
export const getPerson = cache(
  (id: number, locale?: CatalogLocale): Promise<Person | null> => catalog().getPerson(id, locale),
);

/** Titles and people by name. A blank query, or a page past the last, is an empty page. Pages start at 1, 500 at most. */
export function searchTitles(query: string, page?: number, locale?: CatalogLocale): Promise<Page<SearchResult>> {
  return catalog().searchTitles(query, page, locale);
}

/** What people look at, today or this week. */
export function getTrending(
  type: MediaType | 'all',
  window: 'day' | 'week',
  locale?: CatalogLocale,
): Promise<TitleSummary[]> {
  return catalog().getTrending(type, window, locale);
}

/** Titles by filter. Pages start at 1, 500 at most. */
export function discover(
  type: MediaType,
  filters: DiscoverFilters,
  page?: number,
  locale?: CatalogLocale,
): Promise<Page<TitleSummary>> {
  return catalog().discover(type, filters, page, locale);
}

/** The genres of movies or shows, in TMDB's order. */
export function getGenres(type: MediaType, locale?: CatalogLocale): Promise<Genre[]> {
  return catalog().getGenres(type, locale);
}

/** The services of the region, most used first: for the provider filter and "on your services". */
export function getWatchProviders(type: MediaType, locale?: CatalogLocale): Promise<WatchProvider[]> {
  return catalog().getWatchProviders(type, locale);
}

/** The certifications a movie may have in the region, mildest first. */
export function getMovieCertifications(locale?: CatalogLocale): Promise<string[]> {
  return catalog().getMovieCertifications(locale);
}

/** Shows with an episode in the last seven days, most popular first. */
export function getNowAiring(locale?: CatalogLocale): Promise<TitleSummary[]> {
  return catalog().getNowAiring(locale);
}

/**
 * What follows `place` (null: nothing watched yet) in a show, by the rule in `next-episode.ts`, loading only the seasons
 * that decide it. Null when there is no such show.
 * @param timeZone IANA zone of the profile, for example `Asia/Tokyo`; decides what "today" is.
 */
export function getNextEpisode(
  showId: number,
  place: EpisodePlace | null,
  timeZone: string,
  locale?: CatalogLocale,
): Promise<NextEpisode | null> {
  return catalog().getNextEpisode(showId, place, timeZone, locale);
}
