import type { Metadata } from 'next';
import { z } from 'zod';
import { SearchResults } from '@/components/browse/search-results';
import { RecentSearchList } from '@/components/catalog/recent-search-list';
import { SearchPanel } from '@/components/catalog/search-panel';
import { CatalogRow } from '@/components/titles/catalog-row';
import type { SearchParameters } from '@/lib/catalog/browse-address';
import { searchQuery } from '@/lib/catalog/search-query';
import { viewerCatalog } from '@/lib/use-cases/access/catalog-for';

export const metadata: Metadata = { title: 'Search' };

const schema = z.object({ q: z.string().catch('') });

export default async function SearchPage({ searchParams }: { searchParams: Promise<SearchParameters> }) {
  const { q } = schema.parse(await searchParams);
  const query = searchQuery(q);
  const { catalog, locale } = await viewerCatalog();
  return (
    <div className="pt-6">
      <h1 className="sr-only">Search</h1>
      <SearchPanel query={q}>
        {query ? (
          <SearchResults query={query} catalog={catalog} locale={locale} />
        ) : (
          <div className="grid grid-cols-1 gap-10">
            <RecentSearchList />
            <CatalogRow heading="Trending this week" load={() => catalog.getTrending('all', 'week', locale)} first />
          </div>
        )}
      </SearchPanel>
    </div>
  );
}
