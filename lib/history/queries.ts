import { infiniteQueryOptions } from '@tanstack/react-query';
import { filterSearch } from '@/lib/history/address';
import {
  type History,
  type HistoryFilter,
  historyRemovedSchema,
  historyRestoredSchema,
  historySchema,
} from '@/lib/history/schema';
import { callApi } from '@/lib/http/call-api';

/*
 * A profile's history as browsers ask for it. Every fetcher throws ApiError.
 */

/** @param filter of the playbacks behind a figure alone. */
export const historyQuery = (profileId: string, filter: HistoryFilter = {}) =>
  infiniteQueryOptions({
    queryKey: ['history', profileId, filter],
    queryFn: ({ pageParam, signal }): Promise<History> => {
      const query = new URLSearchParams({ profileId, ...filterSearch(filter) });
      if (pageParam) query.set('before', pageParam);
      return callApi(historySchema, `/api/history?${query}`, { signal });
    },
    initialPageParam: '',
    getNextPageParam: (page: History) => page.next,
  });

/** @returns the name that brings it back. */
export async function removePlayback(profileId: string, sessionId: string): Promise<string> {
  const address = `/api/history?${new URLSearchParams({ profileId, sessionId })}`;
  return (await callApi(historyRemovedSchema, address, { method: 'DELETE' })).removalId;
}

/** Everything the device began to play since an ISO instant. @returns the name that brings it back. */
export async function takeBackDevice(profileId: string, deviceId: string, since: string): Promise<string> {
  const body = { action: 'take-back', profileId, deviceId, since };
  return (await callApi(historyRemovedSchema, '/api/history', { method: 'POST', body })).removalId;
}

export async function restoreRemoved(profileId: string, removalId: string): Promise<void> {
  const body = { action: 'restore', profileId, removalId };
  await callApi(historyRestoredSchema, '/api/history', { method: 'POST', body });
}
