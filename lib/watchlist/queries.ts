import { queryOptions } from '@tanstack/react-query';
import type { TitleKey } from '@/lib/catalog/title-key';
import { callApi } from '@/lib/http/call-api';
import type { ListableTitle } from '@/lib/watchlist/listable';
import {
  type WatchlistEntry,
  watchlistAddAnswerSchema,
  watchlistRemoveAnswerSchema,
  watchlistSchema,
} from '@/lib/watchlist/schema';

/*
 * The lists as browsers ask for them: of the API or, for who has not signed in, of what this device keeps. Every fetcher
 * throws ApiError.
 */

/** The owner of the list while the viewer has not signed in; `DEVICE_OWNER` of progress is the same word. */
const DEVICE = 'device';
const onDevice = () => import('@/lib/watchlist/on-device/device-list');

export const watchlistKeys = {
  all: ['watchlist'] as const,
  profile: (profileId: string) => ['watchlist', profileId] as const,
};

/** A profile's own list, in its order. */
export const watchlistQuery = (profileId: string) =>
  queryOptions({
    queryKey: watchlistKeys.profile(profileId),
    queryFn: async ({ signal }) => {
      if (profileId === DEVICE) return (await onDevice()).listOnDevice();
      return (await callApi(watchlistSchema, `/api/watchlist?${new URLSearchParams({ profileId })}`, { signal }))
        .entries;
    },
  });

/** @param position where it stood before it was removed; without it the title comes on top. */
export async function addToList(profileId: string, key: ListableTitle, position?: number): Promise<WatchlistEntry> {
  if (profileId === DEVICE) return (await onDevice()).addOnDevice(key, position);
  const body = { profileId, type: key.type, tmdbId: key.tmdbId, position };
  return (await callApi(watchlistAddAnswerSchema, '/api/watchlist', { method: 'POST', body })).entry;
}

/** @returns what was taken off, null when it was not on the list. */
export async function removeFromList(profileId: string, key: TitleKey): Promise<WatchlistEntry | null> {
  if (profileId === DEVICE) return (await onDevice()).removeOnDevice(key);
  const query = new URLSearchParams({ profileId, type: key.type, tmdbId: String(key.tmdbId) });
  return (await callApi(watchlistRemoveAnswerSchema, `/api/watchlist?${query}`, { method: 'DELETE' })).removed;
}

/** @returns the list as it is now, with what others changed meanwhile. */
export async function moveOnList(
  profileId: string,
  key: TitleKey,
  { after, before }: { after: TitleKey | null; before: TitleKey | null },
): Promise<WatchlistEntry[]> {
  if (profileId === DEVICE) return (await onDevice()).moveOnDevice(key, { after, before });
  const only = (title: TitleKey | null) => title && { type: title.type, tmdbId: title.tmdbId };
  const body = { profileId, ...only(key), after: only(after), before: only(before) };
  return (await callApi(watchlistSchema, '/api/watchlist', { method: 'PATCH', body })).entries;
}
