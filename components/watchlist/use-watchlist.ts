'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { kindOf, useChanged } from '@/components/live/use-changed';
import { showUndo } from '@/components/ui/undo-toast';
import { showing, useOptimisticAction } from '@/components/ui/use-optimistic-action';
import type { TitleKey } from '@/lib/catalog/title-key';
import { isSameTitle } from '@/lib/catalog/title-key';
import type { ListableTitle } from '@/lib/watchlist/listable';
import { addToList, moveOnList, removeFromList, watchlistKeys, watchlistQuery } from '@/lib/watchlist/queries';
import { movedBehind } from '@/lib/watchlist/reorder';
import type { WatchlistEntry } from '@/lib/watchlist/schema';
import { withTitle } from '@/lib/watchlist/with-title';

interface ListMove {
  title: ListableTitle;
  /** Behind which title; null for the top. */
  after: TitleKey | null;
  /** Before which, should that one have been taken off meanwhile; null at the end. */
  before: TitleKey | null;
}

/** One profile's list, each change shown at once and taken back visibly when the server refuses it. */
export function useWatchlist(profileId: string | null, initial?: WatchlistEntry[]) {
  const client = useQueryClient();
  const { data } = useQuery({
    ...watchlistQuery(profileId ?? ''),
    enabled: profileId !== null,
    initialData: initial,
  });
  const queryKey = watchlistKeys.profile(profileId ?? '');
  useChanged(
    profileId,
    (change) => kindOf(change) === 'list' && isOf(change, profileId),
    () => {
      // The last of one's own acts asks again anyway.
      if (client.isMutating({ mutationKey: queryKey }) === 0) void client.invalidateQueries({ queryKey });
    },
  );
  const ours = { line: queryKey, refreshes: queryKey };
  const looks = (change: (entries: WatchlistEntry[]) => WatchlistEntry[]) => [showing(queryKey, change)];
  const add = useOptimisticAction({
    ...ours,
    send: ({ title, position }: { title: ListableTitle; position?: number }) =>
      addToList(profileId ?? '', title, position),
    shows: ({ title, position }) => looks((entries) => withTitle(entries, profileId ?? '', title, position)),
    trouble: ({ title }) => `${title.title} could not be added to your list.`,
  });
  const remove = useOptimisticAction({
    ...ours,
    send: (title: ListableTitle) => removeFromList(profileId ?? '', title),
    shows: (title) => looks((entries) => entries.filter((entry) => !isSameTitle(entry, title))),
    trouble: ({ title }) => `${title} could not be taken off your list.`,
    done: (removed, title) => {
      if (!removed) return;
      void showUndo(`${title.title} is off your list`, () => add.mutate({ title, position: removed.position }));
    },
  });
  const move = useOptimisticAction({
    ...ours,
    send: ({ title, after, before }: ListMove) => moveOnList(profileId ?? '', title, { after, before }),
    shows: ({ title, after }) => looks((entries) => movedBehind(entries, title, after)),
    trouble: ({ title }) => `${title.title} could not be moved.`,
  });
  return { entries: data, add: add.mutate, remove: remove.mutate, move: move.mutate };
}

function isOf(change: unknown, profileId: string | null): boolean {
  return typeof change === 'object' && change !== null && 'profileId' in change && change.profileId === profileId;
}
