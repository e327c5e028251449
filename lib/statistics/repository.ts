import 'server-only';
import { type WatchSums, watchSumsSchema } from '@/lib/statistics/sums-schema';
import type { TonightSupabase } from '@/lib/supabase/admin';

/** The store could not answer; `cause` holds what it said. */
export class StatisticsStoreError extends Error {
  override name = 'StatisticsStoreError';
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
