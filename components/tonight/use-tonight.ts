'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useAskedAgain } from '@/components/live/use-asked-again';
import { kindOf } from '@/components/live/use-changed';
import { showing, useOptimisticAction } from '@/components/ui/use-optimistic-action';
import { isSameTitle } from '@/lib/catalog/title-key';
import { ApiError, isUnreachable } from '@/lib/http/call-api';
import { actTonight, stepTonight, tonightKeys, tonightQuery } from '@/lib/tonight/queries';
import type { Tonight } from '@/lib/tonight/schema';
import { stepShown, type TonightStep } from '@/lib/tonight/tonight-acts';

const isOfEvening = (change: unknown) => kindOf(change) === 'evening';

/** The evening, asked for again while it is looked at; what one does shows at once and is undone if it is refused. */
export function useTonight(initial: Tonight) {
  const client = useQueryClient();
  const { viewerId } = initial;
  const queryKey = tonightKeys.profile(viewerId);
  const changedMeanwhile = useAskedAgain(viewerId, isOfEvening, queryKey);
  const step = useOptimisticAction({
    line: queryKey,
    answers: queryKey,
    changedMeanwhile,
    send: (made: TonightStep) => {
      const shown = client.getQueryData<Tonight>(queryKey) ?? initial;
      return stepTonight(shown, made, nameIn(initial, made) ?? nameIn(shown, made) ?? 'one title');
    },
    shows: (made) => [showing<Tonight>(queryKey, (tonight) => stepShown(tonight, made, new Date().toISOString()))],
    trouble: (_made, error) => {
      if (isUnreachable(error)) return 'That needs a connection: it is for all of you to agree on.';
      return error instanceof ApiError && error.status > 401 ? error.message : 'That could not be done.';
    },
  });
  const asked = tonightQuery(viewerId);
  const { data, error } = useQuery({
    ...asked,
    initialData: initial,
    refetchInterval: step.isPending ? false : asked.refetchInterval,
  });
  /** Says that a person with a PIN is here; shown once the server took it. @throws ApiError */
  const letIn = async (who: string, pin: string) => {
    const tonight = await actTonight(viewerId, { action: 'here', who, here: true, pin });
    await client.cancelQueries({ queryKey });
    client.setQueryData(queryKey, tonight);
  };
  return {
    tonight: data,
    // A refusal is no stale evening: the screen has other words for it.
    isStale: error !== null && !(error instanceof ApiError && error.status >= 400 && error.status < 500),
    isActing: step.isPending,
    act: step.mutate,
    letIn,
    askAgain: () => void client.invalidateQueries({ queryKey }),
  };
}

function nameIn({ cards, surprises, picks }: Tonight, step: TonightStep): string | undefined {
  if (!('tmdbId' in step)) return;
  return [...cards, ...surprises, ...picks].find((one) => isSameTitle(one, step))?.title;
}
