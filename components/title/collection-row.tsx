import { NextInOrder } from '@/components/title/next-in-order';
import { CatalogRow } from '@/components/titles/catalog-row';
import type { Movie } from '@/lib/catalog/catalog';
import type { LocalCatalog } from '@/lib/catalog/local-catalog';

/** The films that a film belongs to, in their order, and which of them is next; nothing where it stands alone. */
export function CollectionRow({ movie, within }: { movie: Movie; within: LocalCatalog }) {
  const { collection } = movie;
  if (!collection) return null;
  const { catalog, locale } = within;
  const films = async () => (await catalog.getCollection(collection.id, locale))?.films ?? [];
  return (
    <CatalogRow
      heading={`${collection.name}, in order`}
      load={async () => {
        const found = await films();
        return found.length > 1 ? found : [];
      }}
      aside={<OrderAside films={films} />}
    />
  );
}

async function OrderAside({ films }: { films: () => Promise<{ id: number; title: string }[]> }) {
  // What the row itself says, where the catalog does not answer.
  const found = await films().catch(() => []);
  return <NextInOrder films={found.map(({ id, title }) => ({ id, title }))} />;
}
