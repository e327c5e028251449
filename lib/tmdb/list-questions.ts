import type { MediaType } from '@/lib/catalog/catalog';
import type { DiscoverFilters } from '@/lib/catalog/discover-filters';
import type { CatalogLocale } from '@/lib/catalog/locale';
import { ages } from '@/lib/tmdb/ages';
import { discoverParams } from '@/lib/tmdb/discover-params';
import type { Question } from '@/lib/tmdb/reader';
import { mixedPage, moviePage, type RawPage, showPage } from '@/lib/tmdb/schema-page';
import type { RawListedAnything, RawMovieFields, RawShowFields } from '@/lib/tmdb/schema-title';

const anHour = () => ages.list;

export function searchQuestion(query: string, page: number, language: string): Question<RawPage<RawListedAnything>> {
  return {
    path: '/search/multi',
    params: { query, page: String(page), language, include_adult: 'false' },
    schema: mixedPage,
    tags: ['tmdb:search'],
    maxAgeSeconds: () => ages.search,
  };
}

export function trendingQuestion(
  type: MediaType | 'all',
  window: 'day' | 'week',
  language: string,
): Question<RawPage<RawListedAnything>> {
  return {
    path: `/trending/${type}/${window}`,
    params: { language },
    schema: mixedPage,
    tags: ['tmdb:trending'],
    maxAgeSeconds: anHour,
  };
}

export function discoverMoviesQuestion(
  filters: DiscoverFilters,
  page: number,
  locale: CatalogLocale,
  today: string,
): Question<RawPage<RawMovieFields>> {
  return {
    path: '/discover/movie',
    params: discoverParams('movie', filters, page, locale, today),
    schema: moviePage,
    tags: ['tmdb:discover'],
    maxAgeSeconds: anHour,
  };
}

export function discoverShowsQuestion(
  filters: DiscoverFilters,
  page: number,
  locale: CatalogLocale,
  today: string,
): Question<RawPage<RawShowFields>> {
  return {
    path: '/discover/tv',
    params: discoverParams('tv', filters, page, locale, today),
    schema: showPage,
    tags: ['tmdb:discover'],
    maxAgeSeconds: anHour,
  };
}

/** Shows with an episode between two days: what TMDB's own "on the air" list asks. */
export function airingQuestion(from: string, until: string, language: string): Question<RawPage<RawShowFields>> {
  return {
    path: '/discover/tv',
    params: {
      language,
      page: '1',
      sort_by: 'popularity.desc',
      include_adult: 'false',
      'air_date.gte': from,
      'air_date.lte': until,
    },
    schema: showPage,
    tags: ['tmdb:discover'],
    maxAgeSeconds: anHour,
  };
}
