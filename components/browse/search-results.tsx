import { moreResults } from '@/components/browse/more-results';
import { CatalogTrouble } from '@/components/catalog/catalog-trouble';
import { EndlessGrid } from '@/components/catalog/endless-grid';
import { PeopleRow } from '@/components/catalog/people-row';
import { CatalogRow } from '@/components/titles/catalog-row';
import { PosterItems } from '@/components/titles/poster-items';
import type { Page, PersonSummary, SearchResult, TitleSummary } from '@/lib/catalog/catalog';
import type { Catalog } from '@/lib/catalog/catalog-interface';
import { isCatalogUnavailable } from '@/lib/catalog/errors';
import type { CatalogLocale } from '@/lib/catalog/locale';

/** Pages that can be opened by going on: what is further down is found sooner by typing more. */
const lastUsefulPage = 10;

interface SearchResultsProps {
  query: string;
  catalog: Catalog;
  locale: CatalogLocale;
}

export async function SearchResults({ query, catalog, locale }: SearchResultsProps) {
  let found: Page<SearchResult>;
  try {
    found = await catalog.searchTitles(query, 1, locale);
  } catch (error) {
    if (!isCatalogUnavailable(error)) throw error;
    return <CatalogTrouble what="Results" reason={error.reason} />;
  }
  const { titles, people } = byKind(found.items);
  if (found.items.length === 0) return <NothingFound query={query} catalog={catalog} locale={locale} />;
  return (
    <div className="grid grid-cols-1 gap-10">
      <p className="sr-only" role="status">
        {found.totalResults === 1 ? '1 result' : `${found.totalResults} results`}
      </p>
      {titles.length > 0 && (
        <section aria-label="Movies and shows" className="gutter">
          <EndlessGrid
            key={query}
            list={`/search?q=${encodeURIComponent(query)}`}
            openPages={1}
            lastPage={Math.min(found.totalPages, lastUsefulPage)}
            loadPage={moreResults.bind(null, query)}
          >
            <PosterItems titles={titles} urgent={8} />
          </EndlessGrid>
        </section>
      )}
      <PeopleRow heading="People" people={people} />
    </div>
  );
}

function byKind(results: SearchResult[]): { titles: TitleSummary[]; people: PersonSummary[] } {
  return {
    titles: results.flatMap((result) => (result.kind === 'title' ? [result.title] : [])),
    people: results.flatMap((result) => (result.kind === 'person' ? [result.person] : [])),
  };
}

function NothingFound({ query, catalog, locale }: SearchResultsProps) {
  return (
    <div className="grid grid-cols-1 gap-12">
      <div className="gutter py-8 text-center" role="status">
        <h2 className="text-row">
          Nothing is called <bdi className="[overflow-wrap:anywhere]">“{shortened(query)}”</bdi>
        </h2>
        <p className="mt-2 text-muted">Try fewer letters, the original title, or an actor’s name.</p>
      </div>
      <CatalogRow heading="Trending this week" load={() => catalog.getTrending('all', 'week', locale)} first />
    </div>
  );
}

function shortened(query: string): string {
  const letters = [...query.trim()];
  return letters.length > 60 ? `${letters.slice(0, 60).join('')}…` : letters.join('');
}
