import { Suspense } from 'react';
import { BrowseFilters } from '@/app/(browse)/browse-filters';
import { BrowseResults } from '@/app/(browse)/browse-results';
import { catalogLocale } from '@/app/(browse)/catalog-locale';
import { browseAddress, parseBrowseState } from '@/components/catalog/browse-address';
import { PosterGridSkeleton } from '@/components/ui/skeleton';
import type { MediaType } from '@/lib/catalog/catalog';
import { getViewer } from '@/lib/household/viewer';

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
  const viewer = await getViewer();
  const locale = catalogLocale(viewer?.activeProfile ?? null);
  return (
    <div className="gutter pt-6">
      <h1 className="text-headline mb-5">{heading}</h1>
      <Suspense fallback={<div className="mb-8 h-12" />}>
        <BrowseFilters type={type} state={state} locale={locale} />
      </Suspense>
      <Suspense key={browseAddress(type, state)} fallback={<PosterGridSkeleton />}>
        <BrowseResults type={type} state={state} parameters={parameters} locale={locale} />
      </Suspense>
    </div>
  );
}
