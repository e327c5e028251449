import type { Catalog } from '@/lib/catalog/catalog-interface';
import { CatalogUnavailableError } from '@/lib/catalog/errors';
import { catalogFind } from '@/lib/tmdb/catalog-find';
import { catalogLists } from '@/lib/tmdb/catalog-lists';
import { catalogTitles } from '@/lib/tmdb/catalog-titles';
import { isTmdbError, isTmdbUnauthorized } from '@/lib/tmdb/errors';
import type { TmdbReader } from '@/lib/tmdb/reader';

/** The catalog over whatever answers TMDB's questions. */
export function createCatalog(read: TmdbReader): Catalog {
  const honest: TmdbReader = (question) => read(question).catch(rethrow);
  return { ...catalogTitles(honest), ...catalogLists(honest), ...catalogFind(honest) };
}

function rethrow(error: unknown): never {
  if (!isTmdbError(error)) throw error;
  const reason = isTmdbUnauthorized(error) ? 'unauthorized' : 'unavailable';
  throw new CatalogUnavailableError(reason, { cause: error });
}
