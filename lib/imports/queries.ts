import { queryOptions } from '@tanstack/react-query';
import { callApi } from '@/lib/http/call-api';
import type { GivenFile } from '@/lib/imports/given-files';
import {
  type ImportAction,
  type ImportedFile,
  type ImportPlan,
  importedFileSchema,
  importPlanSchema,
  importSummarySchema,
} from '@/lib/imports/schema';

/* Imports as browsers ask for them. Every fetcher throws ApiError. */

const LOOK_AGAIN_MS = 1_000;
/** A file of a few rows is worked through in a moment, and is not waited for a second each time. */
const FEW = 50;
const LOOK_AGAIN_AT_FEW_MS = 250;

export function isWorking({ state }: Pick<ImportPlan, 'state'>): boolean {
  return state === 'matching' || state === 'writing' || state === 'undoing';
}

/** After how many milliseconds an import is asked for again; false: not before the viewer acts. */
export function lookAgainAfter(plan: Pick<ImportPlan, 'state' | 'progress' | 'waitsFor'> | undefined): number | false {
  if (!plan || !isWorking(plan)) return false;
  return plan.waitsFor === null && plan.progress.of <= FEW ? LOOK_AGAIN_AT_FEW_MS : LOOK_AGAIN_MS;
}

/** What an import comes to; asked for again while it is worked on. */
export const importQuery = (profileId: string, id: string) =>
  queryOptions({
    queryKey: ['import', profileId, id],
    queryFn: ({ signal }) => fetchImport(profileId, id, signal),
    refetchInterval: ({ state: { data } }) => lookAgainAfter(data),
  });

export function fetchImport(profileId: string, id: string, signal?: AbortSignal): Promise<ImportPlan> {
  return callApi(importPlanSchema, `/api/imports/${id}?${new URLSearchParams({ profileId })}`, { signal });
}

export async function beginImport(profileId: string): Promise<string> {
  return (await callApi(importSummarySchema, '/api/imports', { method: 'POST', body: { profileId } })).id;
}

export function sendFile(profileId: string, id: string, { file, name }: GivenFile): Promise<ImportedFile> {
  const address = `/api/imports/${id}/files?${new URLSearchParams({ profileId, name: name.slice(-300) })}`;
  return callApi(importedFileSchema, address, { method: 'POST', file });
}

export function actOnImport(profileId: string, id: string, action: ImportAction): Promise<ImportPlan> {
  return callApi(importPlanSchema, `/api/imports/${id}`, { method: 'PATCH', body: { ...action, profileId } });
}
