'use client';

import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import { showUndo } from '@/components/ui/undo-toast';
import { showing, useOptimisticAction } from '@/components/ui/use-optimistic-action';
import { historyQuery, removePlayback, restoreRemoved, takeBackDevice } from '@/lib/history/queries';
import type { History, HistoryFilter } from '@/lib/history/schema';

/** What goes: one playback, or all that a device did since a time. */
export interface Removal {
  sessionIds: string[];
  device?: { id: string; since: string };
  /** What is said when it is done. */
  done: string;
}

type Pages = InfiniteData<History, string>;

/** A profile's history. What is removed goes at once, comes back from a toast, and stays when the server refuses. */
export function useHistory(profileId: string, initial: History, filter: HistoryFilter) {
  const query = historyQuery(profileId, filter);
  const pages = useInfiniteQuery({ ...query, initialData: { pages: [initial], pageParams: [''] } });
  const ours = { line: query.queryKey, refreshes: query.queryKey };
  const restore = useOptimisticAction({
    ...ours,
    send: (removalId: string) => restoreRemoved(profileId, removalId),
    trouble: () => 'That could not be brought back.',
  });
  const remove = useOptimisticAction({
    ...ours,
    send: ({ sessionIds, device }: Removal) =>
      device ? takeBackDevice(profileId, device.id, device.since) : removePlayback(profileId, sessionIds[0] ?? ''),
    shows: ({ sessionIds }) => [showing<Pages>(query.queryKey, (data) => without(data, sessionIds))],
    trouble: () => 'That could not be removed.',
    done: (removalId, { done }) => void showUndo(done, () => restore.mutate(removalId)),
  });
  return {
    entries: pages.data.pages.flatMap(({ entries }) => entries),
    hasMore: pages.hasNextPage,
    isLoadingMore: pages.isFetchingNextPage,
    moreFailed: pages.isFetchNextPageError,
    loadMore: () => void pages.fetchNextPage(),
    remove: remove.mutate,
    refresh: () => void pages.refetch(),
  };
}

function without(data: Pages, sessionIds: string[]): Pages {
  const pages = data.pages.map((page) => ({
    ...page,
    entries: page.entries.filter(({ sessionId }) => !sessionIds.includes(sessionId)),
  }));
  return { ...data, pages };
}
