import 'server-only';
import type { TitleSummary } from '@/lib/catalog/catalog';
import type { Catalog } from '@/lib/catalog/catalog-interface';
import type { CatalogLocale } from '@/lib/catalog/locale';
import { readShelf } from '@/lib/library/files/items-repository';
import { shelfFolders } from '@/lib/library/shelf/shelf-folders';
import { adminClient } from '@/lib/supabase/admin';
import { detailsOf } from '@/lib/use-cases/library/match-title';

export interface Shelved {
  title: TitleSummary;
  /** When the newest of its files came. */
  newest: Date;
}

/** Whether this server has folders to play from: without, it has no shelf. */
export async function hasShelf(): Promise<boolean> {
  return (await shelfFolders()).length > 0;
}

/** What this server's own folders have to play, those with the newest file first; as the catalog shows it to the viewer. */
export async function shelfTitles(
  catalog: Catalog,
  locale: CatalogLocale,
  { most, skipped = 0 }: { most: number; skipped?: number },
): Promise<Shelved[]> {
  const folders = await shelfFolders();
  if (folders.length === 0) return [];
  const shelf = await readShelf(await adminClient(), folders, { most, skipped });
  const found = await Promise.allSettled(shelf.map(({ key }) => detailsOf(key, catalog, locale)));
  const failed = found.find((each) => each.status === 'rejected');
  const titles = found.flatMap((each, index): Shelved[] => {
    const newest = shelf[index]?.newest;
    return each.status === 'fulfilled' && each.value && newest ? [{ title: each.value, newest: new Date(newest) }] : [];
  });
  if (titles.length === 0 && failed) throw failed.reason;
  return titles;
}
