'use client';

import {
  type ContinueAct,
  doneWords,
  requestOf,
  shownAfter,
  troubleWords,
  undoOf,
} from '@/components/progress/continue-card-acts';
import { lateContinueWatchingQuery } from '@/components/progress/continue-watching-query';
import { showUndo } from '@/components/ui/undo-toast';
import { showing, useOptimisticAction } from '@/components/ui/use-optimistic-action';
import type { NamedActionInput } from '@/lib/progress/action-schema';
import type { ContinueWatchingItem } from '@/lib/progress/view-schema';

/** Acts on a card of the row: each shows at once, can be taken back, and is undone visibly if the server refuses. */
export function useContinueActs(profileId: string) {
  const { queryKey } = lateContinueWatchingQuery(profileId);
  const line = ['continue-acts', profileId];
  const refreshes = ['progress', profileId];
  const takeBack = useOptimisticAction({
    line,
    refreshes,
    send: (act: ContinueAct) => send(profileId, undoOf(act), 'That could not be taken back.'),
    trouble: () => 'That could not be taken back.',
  });
  const run = useOptimisticAction({
    line,
    refreshes,
    send: (act: ContinueAct) => send(profileId, requestOf(act), troubleWords(act)),
    shows: (act) => [showing<ContinueWatchingItem[]>(queryKey, (items) => shownAfter(act, items))],
    trouble: troubleWords,
    done: (_answer, act) => void showUndo(doneWords(act), () => takeBack.mutate(act)),
  });
  return { run: run.mutate, isMarking: run.isPending && run.variables.kind === 'mark-watched' };
}

/** The fetcher and its schemas come with the first act. */
async function send(profileId: string, action: NamedActionInput, trouble: string): Promise<void> {
  const { actOnProgress } = await import('@/lib/progress/act-on-progress');
  await actOnProgress({ ...action, profileId }, trouble);
}
