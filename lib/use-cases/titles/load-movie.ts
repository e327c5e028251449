import { notFound } from 'next/navigation';
import type { Movie } from '@/lib/catalog/catalog';
import type { Catalog } from '@/lib/catalog/catalog-interface';
import { explained } from '@/lib/catalog/explained';
import { parseTitleId } from '@/lib/catalog/title-id';

/** The movie an address names, or the 404 page. */
export async function loadMovie(catalog: Catalog, idText: string): Promise<Movie> {
  const id = parseTitleId(idText);
  const movie = id === null ? null : await explained(catalog.getMovie(id));
  return movie ?? notFound();
}
