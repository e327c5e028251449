'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ImportPartProps } from '@/components/imports/import-part';
import { ImportPlanView } from '@/components/imports/import-plan';
import { ImportProgress } from '@/components/imports/import-progress';
import { ImportQuestions } from '@/components/imports/import-questions';
import { ImportResult } from '@/components/imports/import-result';
import { actOnImport, importQuery, isWorking } from '@/lib/imports/queries';
import type { ImportAction, ImportPlan } from '@/lib/imports/schema';

export interface ImportViewProps {
  profileId: string;
  initial: ImportPlan;
  /** Everyone in the household, to whom rows of a file may be given. */
  profiles: readonly { id: string; name: string }[];
}

/** One import, from what it asks to what it brought. */
export function ImportView({ profileId, initial, profiles }: ImportViewProps) {
  const query = importQuery(profileId, initial.id);
  const client = useQueryClient();
  const { data: plan } = useQuery({ ...query, initialData: initial });
  const act = useMutation({
    mutationFn: (action: ImportAction) => actOnImport(profileId, initial.id, action),
    onSuccess: (next) => client.setQueryData(query.queryKey, next),
    onError: () => client.invalidateQueries({ queryKey: query.queryKey }),
  });
  const common: ImportPartProps = { plan, act: act.mutate, isBusy: act.isPending };
  return (
    <div className="grid grid-cols-1 gap-8">
      {act.isError && (
        <p role="alert" className="rounded-xl border border-line bg-raised px-4 py-3">
          {act.error.message}
        </p>
      )}
      {plan.state === 'reading' && <ImportQuestions {...common} profiles={profiles} />}
      {isWorking(plan) && <ImportProgress {...common} />}
      {plan.state === 'planned' && <ImportPlanView {...common} />}
      {(plan.state === 'done' || plan.state === 'undone' || plan.state === 'cancelled') && <ImportResult {...common} />}
    </div>
  );
}
