/**
 * Why the catalog could not answer. `unauthorized`: TMDB refused the owner's token, which only the owner can mend.
 * `unavailable`: TMDB is slow, away or answering nonsense, and nothing usable is cached; trying again later may help.
 */
export type CatalogUnavailableReason = 'unauthorized' | 'unavailable';

/** Thrown by every catalog function when neither TMDB nor the cache has an answer. "No such title" is null instead. */
export class CatalogUnavailableError extends Error {
  override readonly name = 'CatalogUnavailableError';
  readonly reason: CatalogUnavailableReason;

  constructor(reason: CatalogUnavailableReason, options?: ErrorOptions) {
    super(
      reason === 'unauthorized'
        ? 'TMDB refused the access token. Check TMDB_ACCESS_TOKEN.'
        : 'The catalog is not available at the moment.',
      options,
    );
    this.reason = reason;
  }
}

/** Safe where two copies of the class may exist, as between separately bundled routes. */
export function isCatalogUnavailable(error: unknown): error is CatalogUnavailableError {
  return error instanceof Error && error.name === 'CatalogUnavailableError';
}
