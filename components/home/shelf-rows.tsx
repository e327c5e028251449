import { Suspense } from 'react';
import { CatalogTrouble } from '@/components/catalog/catalog-trouble';
import { SeeAllLink } from '@/components/catalog/see-all-link';
import { TitleRow } from '@/components/titles/title-row';
import { RowSkeleton } from '@/components/ui/skeleton';
import { isCatalogUnavailable } from '@/lib/catalog/errors';
import type { LocalCatalog } from '@/lib/catalog/local-catalog';
import { newOnShelf } from '@/lib/library/shelf/new-on-shelf';
import { shelfTitles } from '@/lib/use-cases/library/shelf-titles';
import { viewersShelf } from '@/lib/use-cases/library/viewers-shelf';

const heading = 'On your shelf';
/** As many as one scrolls through; the shelf itself has its page. */
const SHOWN = 24;

/** What the server's own folders have to play; nothing where it has none. */
export async function ShelfRows(seen: LocalCatalog) {
  const folders = await viewersShelf();
  if (folders.length === 0) return null;
  return (
    <Suspense fallback={<RowSkeleton heading={heading} />}>
      <LoadedShelfRows seen={seen} folders={folders} />
    </Suspense>
  );
}

async function LoadedShelfRows({ seen, folders }: { seen: LocalCatalog; folders: string[] }) {
  try {
    const shelf = await shelfTitles(seen, folders, { most: SHOWN });
    const fresh = newOnShelf(shelf, new Date());
    return (
      <>
        <TitleRow heading="New on your shelf" titles={fresh.map(({ title }) => title)} />
        <TitleRow
          heading={heading}
          titles={shelf.map(({ title }) => title)}
          aside={<SeeAllLink href="/shelf" what="your shelf" />}
        />
      </>
    );
  } catch (error) {
    if (!isCatalogUnavailable(error)) throw error;
    return error.reason === 'unauthorized' ? null : <CatalogTrouble what={heading} reason={error.reason} />;
  }
}
