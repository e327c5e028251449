/** How a list of discovered titles is ordered. */
export type DiscoverSort = 'popular' | 'newest' | 'rating' | 'title';

/** What to discover. Everything is optional and narrows the list; several genres mean all of them. */
export interface DiscoverFilters {
  genreIds?: readonly number[];
  /** Year of the release or of the first air date. */
  year?: number;
  /** Original language, ISO 639-1, for example `ja`. */
  language?: string;
  /** Country of origin, ISO 3166-1, for example `JP`. */
  originCountry?: string;
  /** In the viewer's region, for example `PG-13`. Movies only: TMDB cannot filter shows by it. */
  certification?: string;
  /** The same, and everything milder. Not with `certification`. */
  certificationAtMost?: string;
  /** On any of these services in the viewer's region. */
  providerIds?: readonly number[];
  sort?: DiscoverSort;
}
