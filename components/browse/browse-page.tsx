import { Suspense } from 'react';
import { BrowseFilters } from '@/components/browse/browse-filters';
import { browseOnDevice } from '@/components/browse/browse-on-device';
import { BrowseResults } from '@/components/browse/browse-results';
import { DeviceResults } from '@/components/browse/device-results';
import { PosterGridSkeleton } from '@/components/ui/skeleton';
import { browseAddress, parseBrowseState, type SearchParameters } from '@/lib/catalog/browse-address';
import type { MediaType } from '@/lib/catalog/catalog';
import { getViewer } from '@/lib/household/viewer';
import { viewerCatalog } from '@/lib/use-cases/access/catalog-for';
import { titlesOfMine } from '@/lib/use-cases/titles/mine';

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
  const from = await viewerCatalog();
  const { mine } = state;
  const own = mine && (await titlesOfMine(await getViewer(), type, mine));
  return (
    <div className="gutter pt-6">
      <h1 className="text-headline mb-5">{heading}</h1>
      <Suspense fallback={<div className="mb-8 h-12" />}>
        <BrowseFilters type={type} state={state} {...from} />
      </Suspense>
      <Suspense key={browseAddress(type, state)} fallback={<PosterGridSkeleton />}>
        {mine && !own ? (
          <DeviceResults type={type} mine={mine} parameters={parameters} load={browseOnDevice} />
        ) : (
          <BrowseResults type={type} state={state} parameters={parameters} from={from} own={own ?? []} />
        )}
      </Suspense>
    </div>
  );
}
