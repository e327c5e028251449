import { type ReactNode, Suspense } from 'react';
import { CatalogTrouble } from '@/components/catalog/catalog-trouble';
import { TitleRow } from '@/components/titles/title-row';
import { RowSkeleton } from '@/components/ui/skeleton';
import type { TitleSummary } from '@/lib/catalog/catalog';
import { isCatalogUnavailable } from '@/lib/catalog/errors';

interface CatalogRowProps {
  heading: string;
  load: () => Promise<TitleSummary[]>;
  aside?: ReactNode;
  reason?: string;
  first?: boolean;
}

/** A row that comes when the catalog has answered, without holding up the page. */
export function CatalogRow(props: CatalogRowProps) {
  return (
    <Suspense fallback={<RowSkeleton heading={props.heading} />}>
      <LoadedRow {...props} />
    </Suspense>
  );
}

async function LoadedRow({ load, ...row }: CatalogRowProps) {
  try {
    return <TitleRow {...row} titles={await load()} />;
  } catch (error) {
    if (!isCatalogUnavailable(error)) throw error;
    // A refused token is said once, at the top of the page.
    if (error.reason === 'unauthorized') return null;
    return <CatalogTrouble what={row.heading} reason={error.reason} />;
  }
}
