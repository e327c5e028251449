'use client';

import { type UseMutationResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { showTrouble, showUndo } from '@/components/ui/undo-toast';
import type { TitleKey } from '@/lib/catalog/title-key';
import { isSameTitle } from '@/lib/catalog/title-key';
import type { ListableTitle } from '@/lib/watchlist/listable';
import { addToList, moveOnList, removeFromList, watchlistKeys, watchlistQuery } from '@/lib/watchlist/queries';
import { movedBehind } from '@/lib/watchlist/reorder';
import type { WatchlistEntry } from '@/lib/watchlist/schema';

interface ListMove {
  title: ListableTitle;
  /** Behind which title; null for the top. */
  after: TitleKey | null;
  /** Before which, should that one have been taken off meanwhile; null at the end. */
  before: TitleKey | null;
}

type Change = (entries: WatchlistEntry[]) => WatchlistEntry[];

/** One profile's list, each change shown at once and taken back visibly when the server refuses it. */
export function useWatchlist(profileId: string | null, initial?: WatchlistEntry[]) {
  const { data } = useQuery({
    ...watchlistQuery(profileId ?? ''),
    enabled: profileId !== null,
    initialData: initial,
  });
  const add = useListChange(profileId, ({ title, position }: { title: ListableTitle; position?: number }) => ({
    send: (profile) => addToList(profile, title, position),
    show: (entries) => withTitle(entries, profileId ?? '', title, position),
    trouble: `${title.title} could not be added to your list.`,
  }));
  const remove = useListChange(profileId, (title: ListableTitle) => ({
    send: (profile) => removeFromList(profile, title),
    show: (entries) => entries.filter((entry) => !isSameTitle(entry, title)),
    trouble: `${title.title} could not be taken off your list.`,
    done: (removed) => {
      if (!removed) return;
      void showUndo(`${title.title} is off your list`, () => add.mutate({ title, position: removed.position }));
    },
  }));
  const move = useListChange(profileId, ({ title, after, before }: ListMove) => ({
    send: (profile) => moveOnList(profile, title, { after, before }),
    show: (entries) => movedBehind(entries, title, after),
    trouble: `${title.title} could not be moved.`,
  }));
  return { entries: data, add: add.mutate, remove: remove.mutate, move: move.mutate };
}

interface ListChange<Answer> {
  send: (profileId: string) => Promise<Answer>;
  show: Change;
  /** What is said when it was refused. */
  trouble: string;
  done?: (answer: Answer) => void;
}

function useListChange<Input, Answer>(
  profileId: string | null,
  changeOf: (input: Input) => ListChange<Answer>,
): UseMutationResult<Answer, Error, Input, { before: WatchlistEntry[] | undefined }> {
  const client = useQueryClient();
  const queryKey = watchlistKeys.profile(profileId ?? '');
  return useMutation({
    mutationKey: queryKey,
    // One after the other, as they were made.
    scope: { id: queryKey.join('/') },
    mutationFn: (input: Input) => changeOf(input).send(profileId ?? ''),
    onMutate: async (input) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData<WatchlistEntry[]>(queryKey);
      client.setQueryData<WatchlistEntry[]>(queryKey, (entries) => entries && changeOf(input).show(entries));
      return { before };
    },
    onSuccess: (answer, input) => changeOf(input).done?.(answer),
    onError: (_error, input, context) => {
      client.setQueryData(queryKey, context?.before);
      void showTrouble(changeOf(input).trouble);
    },
    // The last one fetches what the server has, with what others changed meanwhile.
    onSettled: () => {
      if (client.isMutating({ mutationKey: queryKey }) === 1) return client.invalidateQueries({ queryKey });
    },
  });
}

function withTitle(
  entries: WatchlistEntry[],
  profileId: string,
  { type, tmdbId, title, poster = null, backdrop = null }: ListableTitle,
  place?: number,
): WatchlistEntry[] {
  if (entries.some((entry) => isSameTitle(entry, { type, tmdbId }))) return entries;
  const position = place ?? (entries[0]?.position ?? 0) - 1;
  const added = { type, tmdbId, profileId, position, addedAt: new Date().toISOString(), title, poster, backdrop };
  return [...entries, added].sort((one, other) => one.position - other.position);
}
