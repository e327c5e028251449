import { SeeAllLink } from '@/components/catalog/see-all-link';
import { CatalogRow } from '@/components/titles/catalog-row';
import type { Catalog } from '@/lib/catalog/catalog-interface';
import { isCatalogUnavailable } from '@/lib/catalog/errors';
import type { CatalogLocale } from '@/lib/catalog/locale';

/** TMDB's ids, which never change, of genres that make a good row: comedy, animation, science fiction, thriller. */
const shelves = [35, 16, 878, 53];

export async function GenreRows({ catalog, locale }: { catalog: Catalog; locale: CatalogLocale }) {
  const genres = await catalog.getGenres('movie', locale).catch((error: unknown) => {
    // The rows above have said so already.
    if (isCatalogUnavailable(error)) return [];
    throw error;
  });
  return shelves.map((id) => {
    const genre = genres.find((candidate) => candidate.id === id);
    if (!genre) return null;
    return (
      <CatalogRow
        key={id}
        heading={genre.name}
        load={async () => (await catalog.discover('movie', { genreIds: [id] }, 1, locale)).items}
        aside={<SeeAllLink href={`/movies?genre=${id}`} what={genre.name} />}
      />
    );
  });
}
