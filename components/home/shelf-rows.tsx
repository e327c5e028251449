import { Suspense } from 'react';
import { CatalogTrouble } from '@/components/catalog/catalog-trouble';
import { SeeAllLink } from '@/components/catalog/see-all-link';
import { TitleRow } from '@/components/titles/title-row';
import { RowSkeleton } from '@/components/ui/skeleton';
import type { Catalog } from '@/lib/catalog/catalog-interface';
import { isCatalogUnavailable } from '@/lib/catalog/errors';
import type { CatalogLocale } from '@/lib/catalog/locale';
import { newOnShelf } from '@/lib/library/shelf/new-on-shelf';
import { shelfFolders } from '@/lib/library/shelf/shelf-folders';
import { shelfTitles } from '@/lib/use-cases/library/shelf-titles';

const heading = 'On your shelf';
/** As many as one scrolls through; the shelf itself has its page. */
const SHOWN = 24;

/** What the server's own folders have to play; nothing where it has none. */
export async function ShelfRows(props: { catalog: Catalog; locale: CatalogLocale }) {
  if ((await shelfFolders()).length === 0) return null;
  return (
    <Suspense fallback={<RowSkeleton heading={heading} />}>
      <LoadedShelfRows {...props} />
    </Suspense>
  );
}

async function LoadedShelfRows({ catalog, locale }: { catalog: Catalog; locale: CatalogLocale }) {
  try {
    const shelf = await shelfTitles(catalog, locale, { most: SHOWN });
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
