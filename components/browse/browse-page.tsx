import { Suspense } from 'react';
import { BrowseFilters } from '@/components/browse/browse-filters';
import { BrowseResults } from '@/components/browse/browse-results';
import { PosterGridSkeleton } from '@/components/ui/skeleton';
import { browseAddress, parseBrowseState } from '@/lib/catalog/browse-address';
import type { MediaType } from '@/lib/catalog/catalog';
import { viewerCatalog } from '@/lib/use-cases/access/catalog-for';

export type SearchParameters = Record<string, string | string[] | undefined>;

/** All movies or all shows, narrowed by what the address says. */
export async function BrowsePage({
  type,
  heading,
  searchParams,
}: {
  type: MediaType;
  heading: string;
  searchParams: Promise<SearchParameters>;
}) {
  const parameters = await searchParams;
  const state = parseBrowseState(parameters);
  const { catalog, locale } = await viewerCatalog();
  return (
    <div className="gutter pt-6">
      <h1 className="text-headline mb-5">{heading}</h1>
      <Suspense fallback={<div className="mb-8 h-12" />}>
        <BrowseFilters type={type} state={state} catalog={catalog} locale={locale} />
      </Suspense>
      <Suspense key={browseAddress(type, state)} fallback={<PosterGridSkeleton />}>
        <BrowseResults type={type} state={state} parameters={parameters} catalog={catalog} locale={locale} />
      </Suspense>
    </div>
  );
}
