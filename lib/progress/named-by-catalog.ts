import type { MediaType } from '@/lib/catalog/catalog';
import type { Snapshot, StoredSnapshot } from '@/lib/progress/schema';

/** How a title looks that no report has said anything of; null where the catalog cannot say. */
export type SnapshotOf = (type: MediaType, id: number) => Promise<Snapshot | null>;

interface Titled {
  type: MediaType;
  tmdbId: number;
}

/** A client need not say how a title looks: where the store knows no name, the catalog's is shown. */
export async function namedByCatalog<Item extends Titled & { snapshot: StoredSnapshot }>(
  item: Item,
  snapshotOf: SnapshotOf,
): Promise<Item> {
  if (item.snapshot.title !== null) return item;
  const known = await snapshotOf(item.type, item.tmdbId).catch(() => null);
  if (!known) return item;
  const { title, showTitle = null, poster = null, backdrop = null } = known;
  return { ...item, snapshot: { ...item.snapshot, title, showTitle, poster, backdrop } };
}
