import type { BrowseState } from '@/components/catalog/browse-address';
import { FilterBar } from '@/components/catalog/filter-bar';
import type { MediaType } from '@/lib/catalog/catalog';
import { isCatalogUnavailable } from '@/lib/catalog/errors';
import type { CatalogLocale } from '@/lib/catalog/locale';
import { getGenres, getMovieCertifications, getWatchProviders } from '@/lib/catalog/service';

/** How many services to offer: a region lists hundreds, nobody has the tail. */
const offeredProviders = 30;

interface BrowseFiltersProps {
  type: MediaType;
  state: BrowseState;
  locale: CatalogLocale;
}

export async function BrowseFilters({ type, state, locale }: BrowseFiltersProps) {
  const [genres, providers, certifications] = await Promise.all([
    orNone(getGenres(type, locale)),
    orNone(getWatchProviders(type, locale)),
    type === 'movie' ? orNone(getMovieCertifications(locale)) : [],
  ]);
  return (
    <FilterBar
      type={type}
      state={state}
      genres={genres}
      providers={providers.slice(0, offeredProviders)}
      certifications={certifications}
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
