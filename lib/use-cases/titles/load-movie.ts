import { notFound } from 'next/navigation';
import type { Movie } from '@/lib/catalog/catalog';
import { explained } from '@/lib/catalog/explained';
import type { LocalCatalog } from '@/lib/catalog/local-catalog';
import { parseTitleId } from '@/lib/catalog/title-id';

/** The movie an address names, or the 404 page. */
export async function loadMovie({ catalog, locale }: LocalCatalog, idText: string): Promise<Movie> {
  const id = parseTitleId(idText);
  const movie = id === null ? null : await explained(catalog.getMovie(id, locale));
  return movie ?? notFound();
}
