import type { TitleKey } from '@/lib/catalog/title-key';
import type { StoredSnapshot } from '@/lib/progress/place-schema';
import type { Snapshot } from '@/lib/progress/report-schema';

/** How a title looks that no report has said anything of; null where the catalog cannot say. */
export type SnapshotOf = (title: TitleKey) => Promise<Snapshot | null>;

/** A client need not say how a title looks: where the store knows no name, the catalog's is shown. */
export async function namedByCatalog<Item extends TitleKey & { snapshot: StoredSnapshot }>(
  item: Item,
  snapshotOf: SnapshotOf,
): Promise<Item> {
  if (item.snapshot.title !== null) return item;
  const known = await snapshotOf(item).catch(() => null);
  if (!known) return item;
  const { title, showTitle = null, poster = null, backdrop = null } = known;
  return { ...item, snapshot: { ...item.snapshot, title, showTitle, poster, backdrop } };
}
