import { catalogLists } from '@/lib/catalog/catalog-lists';
import { catalogTitles } from '@/lib/catalog/catalog-titles';
import { CatalogUnavailableError } from '@/lib/catalog/errors';
import { isTmdbError, isTmdbUnauthorized } from '@/lib/tmdb/errors';
import type { TmdbReader } from '@/lib/tmdb/reader';

export type Catalog = ReturnType<typeof createCatalog>;

/** The catalog over whatever answers TMDB's questions. `service.ts` is the one that pages use. */
export function createCatalog(read: TmdbReader) {
  const honest: TmdbReader = (question) => read(question).catch(rethrow);
  return { ...catalogTitles(honest), ...catalogLists(honest) };
}

function rethrow(error: unknown): never {
  if (!isTmdbError(error)) throw error;
  const reason = isTmdbUnauthorized(error) ? 'unauthorized' : 'unavailable';
  throw new CatalogUnavailableError(reason, { cause: error });
}
