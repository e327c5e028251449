'use client';

import { type InfiniteData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { showTrouble, showUndo } from '@/components/ui/undo-toast';
import { historyQuery, removePlayback, restoreRemoved, takeBackDevice } from '@/lib/history/queries';
import type { History } from '@/lib/history/schema';

/** What goes: one playback, or all that a device did since a time. */
export interface Removal {
  sessionIds: string[];
  device?: { id: string; since: string };
  /** What is said when it is done. */
  done: string;
}

type Pages = InfiniteData<History, string>;

/** A profile's history. What is removed goes at once, comes back from a toast, and stays when the server refuses. */
export function useHistory(profileId: string, initial: History) {
  const client = useQueryClient();
  const query = historyQuery(profileId);
  const pages = useInfiniteQuery({ ...query, initialData: { pages: [initial], pageParams: [''] } });
  const refresh = () => client.invalidateQueries({ queryKey: query.queryKey });
  const restore = useMutation({
    mutationFn: (removalId: string) => restoreRemoved(profileId, removalId),
    onError: () => showTrouble('That could not be brought back.'),
    onSettled: refresh,
  });
  const remove = useMutation({
    mutationFn: ({ sessionIds, device }: Removal) =>
      device ? takeBackDevice(profileId, device.id, device.since) : removePlayback(profileId, sessionIds[0] ?? ''),
    onMutate: async ({ sessionIds }) => {
      await client.cancelQueries({ queryKey: query.queryKey });
      client.setQueryData<Pages>(query.queryKey, (data) => data && without(data, sessionIds));
    },
    onSuccess: (removalId, { done }) => void showUndo(done, () => restore.mutate(removalId)),
    onError: () => showTrouble('That could not be removed.'),
    onSettled: refresh,
  });
  return {
    entries: pages.data.pages.flatMap(({ entries }) => entries),
    hasMore: pages.hasNextPage,
    isLoadingMore: pages.isFetchingNextPage,
    moreFailed: pages.isFetchNextPageError,
    loadMore: () => void pages.fetchNextPage(),
    remove: remove.mutate,
  };
}

function without(data: Pages, sessionIds: string[]): Pages {
  const pages = data.pages.map((page) => ({
    ...page,
    entries: page.entries.filter(({ sessionId }) => !sessionIds.includes(sessionId)),
  }));
  return { ...data, pages };
}
