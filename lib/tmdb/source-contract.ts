/** Query parameters by TMDB's names, for example `{ language: 'en-US', append_to_response: 'credits,videos' }`. */
export type TmdbParams = Readonly<Record<string, string>>;

/**
 * Something that answers TMDB's paths with TMDB's JSON: the API itself, or the demo catalog.
 *
 * Paths asked for, all without the version prefix:
 * - `/configuration`, `/genre/{movie|tv}/list`
 * - `/trending/{all|movie|tv}/{day|week}` (page)
 * - `/discover/{movie|tv}` with `page`, `sort_by`, `with_genres` (comma: all of, pipe: any of), `primary_release_year`,
 *   `first_air_date_year`, `with_original_language`, `with_origin_country`, `certification_country`, `certification`,
 *   `watch_region`, `with_watch_providers` (pipe), `vote_count.gte`, `primary_release_date.lte`,
 *   `first_air_date.lte`, `air_date.gte`, `air_date.lte`; sorted by `popularity.desc`, `vote_average.desc`,
 *   `primary_release_date.desc`, `first_air_date.desc`, `title.asc`, `name.asc`
 * - `/search/multi` with `query` and `page`
 * - `/movie/{id}` with `append_to_response` of `credits,videos,release_dates,watch/providers,recommendations`
 * - `/collection/{id}`
 * - `/tv/{id}` with `append_to_response` of
 *   `aggregate_credits,videos,content_ratings,watch/providers,recommendations,season/1`
 * - `/tv/{id}/season/{n}`, `/tv/{id}/season/{n}/episode/{e}`
 * - `/find/{id}` with `external_source` of `imdb_id` or `tvdb_id`; 404 where a source knows no other ids
 * - `/{movie|tv}/{id}/external_ids`; 404 where a source knows none
 * - `/person/{id}` with `append_to_response` of `combined_credits`
 * - `/watch/providers/{movie|tv}` with `watch_region`, `/certification/movie/list`
 */
export interface TmdbSource {
  /**
   * The parsed JSON, unchecked, or null where TMDB says 404.
   * @throws TmdbUnauthorizedError, TmdbUnavailableError (see `errors.ts`)
   */
  get(path: string, params: TmdbParams): Promise<unknown | null>;
}
