'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  type ContinueAct,
  doneWords,
  requestOf,
  shownAfter,
  troubleWords,
  undoOf,
} from '@/components/progress/continue-card-acts';
import { lateContinueWatchingQuery } from '@/components/progress/continue-watching-query';
import { showTrouble, showUndo } from '@/components/ui/undo-toast';
import type { NamedActionInput } from '@/lib/progress/action-schema';
import type { ContinueWatchingItem } from '@/lib/progress/view-schema';

/** Acts on a card of the row: each shows at once, can be taken back, and is undone visibly if the server refuses. */
export function useContinueActs(profileId: string) {
  const client = useQueryClient();
  const { queryKey } = lateContinueWatchingQuery(profileId);
  const mutationKey = ['continue-acts', profileId];
  // One after the other, as they were made.
  const scope = { id: mutationKey.join('/') };

  const refresh = () => {
    if (client.isMutating({ mutationKey }) === 1)
      return client.invalidateQueries({ queryKey: ['progress', profileId] });
  };
  const takeBack = useMutation({
    mutationKey,
    scope,
    mutationFn: (act: ContinueAct) => send(profileId, undoOf(act)),
    onError: () => void showTrouble('That could not be taken back.'),
    onSettled: refresh,
  });
  const run = useMutation({
    mutationKey,
    scope,
    mutationFn: (act: ContinueAct) => send(profileId, requestOf(act)),
    onMutate: async (act) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      client.setQueryData<ContinueWatchingItem[]>(queryKey, (items) => items && shownAfter(act, items));
      return { before };
    },
    onSuccess: (_answer, act) => void showUndo(doneWords(act), () => takeBack.mutate(act)),
    onError: (_error, act, context) => {
      client.setQueryData(queryKey, context?.before);
      void showTrouble(troubleWords(act));
    },
    onSettled: refresh,
  });
  return { run: run.mutate, isMarking: run.isPending && run.variables.kind === 'mark-watched' };
}

/** The fetcher and its schemas come with the first act. */
async function send(profileId: string, action: NamedActionInput): Promise<void> {
  const { actOnProgress } = await import('@/lib/progress/queries');
  await actOnProgress({ ...action, profileId });
}
