import { queryOptions } from '@tanstack/react-query';
import type { CameWithPage } from '@/lib/http/recalling';
import type { ContinueWatchingItem } from '@/lib/progress/view-schema';

const limit = 20;

/**
 * A profile's Continue Watching. The fetcher of `lib/progress/queries` and its schemas stay on the server until they are
 * needed: the row comes with the page, and asking again is for who stays or comes back.
 */
export function lateContinueWatchingQuery(profileId: string, cameWithPage?: CameWithPage<ContinueWatchingItem[]>) {
  return queryOptions({
    queryKey: ['progress', profileId, 'continue-watching', limit],
    queryFn: async ({ signal }): Promise<ContinueWatchingItem[]> => {
      const { fetchContinueWatching } = await import('@/lib/progress/queries');
      return fetchContinueWatching(profileId, limit, signal, cameWithPage);
    },
  });
}
