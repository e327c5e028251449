import type { MediaType } from '@/lib/catalog/catalog';
import type { DiscoverFilters, DiscoverSort } from '@/lib/catalog/discover-filters';
import type { CatalogLocale } from '@/lib/catalog/locale';
import type { TmdbParams } from '@/lib/tmdb/source-contract';

const dateField = { movie: 'primary_release_date', tv: 'first_air_date' } as const;
const yearField = { movie: 'primary_release_year', tv: 'first_air_date_year' } as const;
const titleField = { movie: 'title', tv: 'name' } as const;

/** TMDB's parameters for what a viewer chose. `today` keeps announced titles from filling the newest ones. */
export function discoverParams(
  type: MediaType,
  filters: DiscoverFilters,
  page: number,
  locale: CatalogLocale,
  today: string,
): TmdbParams {
  const { genreIds = [], year, language, originCountry, providerIds = [], sort = 'popular' } = filters;
  return {
    language: locale.language,
    page: String(page),
    include_adult: 'false',
    ...sortParams(type, sort, today),
    ...(genreIds.length > 0 && { with_genres: genreIds.join(',') }),
    ...(year !== undefined && { [yearField[type]]: String(year) }),
    ...(language && { with_original_language: language }),
    ...(originCountry && { with_origin_country: originCountry }),
    ...(type === 'movie' && certificationParams(filters, locale.region)),
    ...(providerIds.length > 0 && { watch_region: locale.region, with_watch_providers: providerIds.join('|') }),
  };
}

function certificationParams({ certification, certificationAtMost }: DiscoverFilters, region: string): TmdbParams {
  if (certification) return { certification_country: region, certification };
  return certificationAtMost ? { certification_country: region, 'certification.lte': certificationAtMost } : {};
}

function sortParams(type: MediaType, sort: DiscoverSort, today: string): TmdbParams {
  if (sort === 'newest') return { sort_by: `${dateField[type]}.desc`, [`${dateField[type]}.lte`]: today };
  // A single vote of 10 is no better rating than thousands of 8.
  if (sort === 'rating') return { sort_by: 'vote_average.desc', 'vote_count.gte': '200' };
  if (sort === 'title') return { sort_by: `${titleField[type]}.asc` };
  return { sort_by: 'popularity.desc' };
}
