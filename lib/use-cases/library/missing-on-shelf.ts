import 'server-only';
import { unstable_cache } from 'next/cache';
import { shelvedOfSeason } from '@/lib/library/files/items-repository';
import { shelfFolders } from '@/lib/library/shelf/shelf-folders';
import { adminClient } from '@/lib/supabase/admin';
import { shelvedHere } from '@/lib/use-cases/library/shelved-here';

/** Which of a season's episodes a household's shelf lacks, while it has others of the show. */
export async function missingOnShelf(
  { show, season }: { show: number; season: number },
  episodes: readonly number[],
  household: string | null,
): Promise<number[]> {
  const folders = await shelfFolders(household);
  if (folders.length === 0 || (await shelvedHere([{ type: 'tv', tmdbId: show }], household)).length === 0) return [];
  const shelved = new Set(await shelvedOfSeason(await adminClient(), folders, { show, season }));
  const missing = episodes.filter((episode) => !shelved.has(episode));
  if (missing.length > 0) await keepPageBriefly();
  return missing;
}

/** A page that says what is missing is not kept as long as others, so that what came is said soon. */
const keepPageBriefly = unstable_cache(async () => true, ['page that lacks episodes'], { revalidate: 15 });
