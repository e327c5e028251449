import 'server-only';
import { parseTitleKey, type TitleKey } from '@/lib/catalog/title-key';
import { type WatchSums, watchSumsSchema } from '@/lib/statistics/sums-schema';
import type { TonightSupabase } from '@/lib/supabase/admin';

/** The store could not answer; `cause` holds what it said. */
export class StatisticsStoreError extends Error {
  override name = 'StatisticsStoreError';
}

/**
 * The titles of which these profiles watched anything again, as the same sums have it. For the service alone: the caller has checked the
 * profiles.
 */
export async function readRewatchedTitles(admin: TonightSupabase, people: string[]): Promise<TitleKey[]> {
  const refreshed = await admin.rpc('refresh_statistics_of', { people });
  if (refreshed.error) throw new StatisticsStoreError(refreshed.error.message, { cause: refreshed.error });
  const { data, error } = await admin
    .from('statistics_sums')
    .select('key')
    .in('profile_id', people)
    .eq('kind', 'title')
    .gt('rewatched', 0);
  if (error) throw new StatisticsStoreError(error.message, { cause: error });
  return [...new Set(data.map(({ key }) => key))].flatMap((key) => parseTitleKey(key) ?? []);
}

/**
 * What these profiles watched, all together. For the service alone: the caller has checked the profiles.
 * @param year lists are of this one alone.
 */
export async function readWatchSums(
  admin: TonightSupabase,
  people: string[],
  { year, now }: { year?: number; now: Date },
): Promise<WatchSums> {
  const { data, error } = await admin.rpc('watch_statistics', { people, only_year: year, at: now.toISOString() });
  if (error) throw new StatisticsStoreError(error.message, { cause: error });
  return watchSumsSchema.parse(JSON.parse(String(data)));
}
