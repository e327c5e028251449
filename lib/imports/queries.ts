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

export function isWorking({ state }: Pick<ImportPlan, 'state'>): boolean {
  return state === 'matching' || state === 'writing' || state === 'undoing';
}

/** What an import comes to; asked for again while it is worked on. */
export const importQuery = (profileId: string, id: string) =>
  queryOptions({
    queryKey: ['import', profileId, id],
    queryFn: ({ signal }) => fetchImport(profileId, id, signal),
    refetchInterval: ({ state: { data } }) => (data && isWorking(data) ? LOOK_AGAIN_MS : false),
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
