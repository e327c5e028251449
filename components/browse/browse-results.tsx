import Link from 'next/link';
import type { SearchParameters } from '@/components/browse/browse-page';
import { moreTitles } from '@/components/browse/more-titles';
import { CatalogTrouble } from '@/components/catalog/catalog-trouble';
import { EndlessGrid } from '@/components/catalog/endless-grid';
import { PosterItems } from '@/components/titles/poster-items';
import { secondaryButton } from '@/components/ui/button';
import {
  type BrowseState,
  browseAddress,
  discoverFilters,
  isFiltered,
  MAX_OPEN_PAGES,
} from '@/lib/catalog/browse-address';
import type { MediaType, Page, TitleSummary } from '@/lib/catalog/catalog';
import type { Catalog } from '@/lib/catalog/catalog-interface';
import { isCatalogUnavailable } from '@/lib/catalog/errors';
import type { CatalogLocale } from '@/lib/catalog/locale';
import { withoutRepeats } from '@/lib/catalog/without-repeats';

/** Posters a first screen can show. */
const onFirstScreen = 12;

interface BrowseResultsProps {
  type: MediaType;
  state: BrowseState;
  parameters: SearchParameters;
  catalog: Catalog;
  locale: CatalogLocale;
}

export async function BrowseResults({ type, state, parameters, catalog, locale }: BrowseResultsProps) {
  const numbers = Array.from({ length: state.pages }, (_, index) => index + 1);
  let pages: Page<TitleSummary>[];
  try {
    pages = await Promise.all(
      numbers.map((page) => catalog.discover(type, discoverFilters(type, state), page, locale)),
    );
  } catch (error) {
    if (!isCatalogUnavailable(error)) throw error;
    return <CatalogTrouble what={type === 'movie' ? 'Movies' : 'Shows'} reason={error.reason} />;
  }
  const titles = withoutRepeats(pages.flatMap(({ items }) => items));
  if (titles.length === 0) return <NothingFits type={type} filtered={isFiltered(state)} />;
  const list = browseAddress(type, state);
  return (
    <EndlessGrid
      key={list}
      list={list}
      openPages={state.pages}
      lastPage={Math.min(pages[0]?.totalPages ?? 1, MAX_OPEN_PAGES)}
      loadPage={moreTitles.bind(null, type, parameters)}
    >
      <PosterItems titles={titles} urgent={onFirstScreen} />
    </EndlessGrid>
  );
}

function NothingFits({ type, filtered }: { type: MediaType; filtered: boolean }) {
  return (
    <div className="grid min-h-72 place-items-center text-center">
      <div>
        <h2 className="text-row">{filtered ? 'Nothing fits all of these filters' : 'Nothing is here yet'}</h2>
        {filtered && (
          <Link href={browseAddress(type, { pages: 1 })} prefetch={false} className={`${secondaryButton} mt-6`}>
            Clear all filters
          </Link>
        )}
      </div>
    </div>
  );
}
