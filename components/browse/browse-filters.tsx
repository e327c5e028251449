import { FilterBar } from '@/components/catalog/filter-bar';
import type { BrowseState } from '@/lib/catalog/browse-address';
import type { MediaType } from '@/lib/catalog/catalog';
import type { Catalog } from '@/lib/catalog/catalog-interface';
import { isCatalogUnavailable } from '@/lib/catalog/errors';
import type { CatalogLocale } from '@/lib/catalog/locale';
import { viewersShelf } from '@/lib/use-cases/library/viewers-shelf';

/** How many services to offer: a region lists hundreds, and few viewers have the tail. */
const offeredProviders = 30;

interface BrowseFiltersProps {
  type: MediaType;
  state: BrowseState;
  catalog: Catalog;
  locale: CatalogLocale;
}

export async function BrowseFilters({ type, state, catalog, locale }: BrowseFiltersProps) {
  const [genres, providers, certifications, shelf] = await Promise.all([
    orNone(catalog.getGenres(type, locale)),
    orNone(catalog.getWatchProviders(type, locale)),
    type === 'movie' ? orNone(catalog.getMovieCertifications(locale)) : [],
    viewersShelf(),
  ]);
  return (
    <FilterBar
      type={type}
      state={state}
      genres={genres}
      providers={providers.slice(0, offeredProviders)}
      certifications={certifications}
      hasShelf={shelf.length > 0}
    />
  );
}

/** A filter whose choices are not known is left out; the list below says what is wrong. */
async function orNone<Item>(list: Promise<Item[]>): Promise<Item[]> {
  try {
    return await list;
  } catch (error) {
    if (isCatalogUnavailable(error)) return [];
    throw error;
  }
}
