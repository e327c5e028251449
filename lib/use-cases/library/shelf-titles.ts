import 'server-only';
import type { TitleSummary } from '@/lib/catalog/catalog';
import type { LocalCatalog } from '@/lib/catalog/local-catalog';
import { readShelf } from '@/lib/library/files/items-repository';
import { adminClient } from '@/lib/supabase/admin';
import { detailsOf } from '@/lib/use-cases/library/match-title';

export interface Shelved {
  title: TitleSummary;
  /** When the newest of its files came. */
  newest: Date;
}

/** What folders have to play, those titles with the newest file first; as the catalog shows it to the viewer. */
export async function shelfTitles(
  { catalog, locale }: LocalCatalog,
  folders: string[],
  { most, skipped = 0 }: { most: number; skipped?: number },
): Promise<Shelved[]> {
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
