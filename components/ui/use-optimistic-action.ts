'use client';

import { type QueryKey, type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { showTrouble } from '@/components/ui/undo-toast';
import { startKeeping } from '@/lib/http/keeping';

/** What is shown under a key, and what it looks like at once. */
export interface Showing {
  queryKey: QueryKey;
  change: (data: unknown) => unknown;
}

/** Leaves what has not come yet as it is. @param change gets what is shown under the key, and must not alter it. */
export function showing<Data>(queryKey: QueryKey, change: (data: Data) => Data): Showing {
  return { queryKey, change: (data) => (data === undefined ? undefined : change(data as Data)) };
}

interface OptimisticAction<Input, Answer> {
  /** Actions of one line go to the server one after the other, as they were made. */
  line: QueryKey;
  send: (input: Input) => Promise<Answer>;
  /** What looks different from the press on, until the server refuses. */
  shows?: (input: Input) => Showing[];
  /** What the last of the line asks for again, with what others changed meanwhile. */
  refreshes?: QueryKey;
  /** Instead of asking again: the answer to the last of the line is what the server has; null where it is sent later. */
  answers?: QueryKey;
  /** Whether another device changed it meanwhile, perhaps after the answer was made: then it is asked for as well. */
  changedMeanwhile?: () => boolean;
  /** What is said when it was refused. */
  trouble: (input: Input, error: Error) => string;
  done?: (answer: Answer, input: Input) => void;
}

interface Before {
  before: (readonly [QueryKey, unknown])[];
  /** Says that it is kept, or refused. */
  end: () => void;
}

/** An action that shows at once, and is taken back visibly where the server refuses it. */
export function useOptimisticAction<Input, Answer>(
  action: OptimisticAction<Input, Answer>,
): UseMutationResult<Answer, Error, Input, Before> {
  const { line, send, shows, refreshes, answers, changedMeanwhile, trouble, done } = action;
  const client = useQueryClient();
  const isLast = () => client.isMutating({ mutationKey: line }) === 1;
  return useMutation({
    mutationKey: line,
    scope: { id: line.join('/') },
    mutationFn: send,
    onMutate: async (input) => {
      const end = startKeeping();
      const changes = shows?.(input) ?? [];
      // What is on its way was asked for before this, and would hide it.
      await Promise.all(changes.map(({ queryKey }) => client.cancelQueries({ queryKey })));
      const before = changes.map(({ queryKey }) => [queryKey, client.getQueryData(queryKey)] as const);
      for (const { queryKey, change } of changes) client.setQueryData(queryKey, change);
      return { before, end };
    },
    onSuccess: (answer, input) => {
      if (answers && answer !== null && isLast()) client.setQueryData(answers, answer);
      done?.(answer, input);
    },
    onError: (error, input, context) => {
      for (const [queryKey, data] of context?.before ?? []) client.setQueryData(queryKey, data);
      void showTrouble(trouble(input, error));
    },
    onSettled: (_answer, error, _input, context) => {
      context?.end();
      if (!isLast()) return;
      const stale = error || changedMeanwhile?.() ? (refreshes ?? answers) : refreshes;
      if (stale) return client.invalidateQueries({ queryKey: stale });
    },
  });
}
