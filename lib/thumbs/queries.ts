import { queryOptions } from '@tanstack/react-query';
import type { TitleKey } from '@/lib/catalog/title-key';
import { callApi } from '@/lib/http/call-api';
import { type Thumb, type ThumbEntry, thumbsSchema } from '@/lib/thumbs/schema';

/*
 * What a profile thinks of titles, as browsers ask for it: of the API or, for who has not signed in, of what this device
 * keeps. Every fetcher throws ApiError.
 */

/** The owner while the viewer has not signed in; `DEVICE_OWNER` of progress is the same word. */
const DEVICE = 'device';
const onDevice = () => import('@/lib/thumbs/on-device/device-thumbs');

export const thumbsKey = (profileId: string) => ['thumbs', profileId] as const;

export const thumbsQuery = (profileId: string) =>
  queryOptions({
    queryKey: thumbsKey(profileId),
    queryFn: async ({ signal }): Promise<ThumbEntry[]> => {
      if (profileId === DEVICE) return (await onDevice()).thumbsOnDevice();
      return (await callApi(thumbsSchema, `/api/thumbs?${new URLSearchParams({ profileId })}`, { signal })).thumbs;
    },
  });

/** @returns all of the profile's as they are then. */
export async function sendThumb(
  profileId: string,
  { type, tmdbId }: TitleKey,
  thumb: Thumb | null,
): Promise<ThumbEntry[]> {
  if (profileId === DEVICE) return (await onDevice()).giveOnDevice({ type, tmdbId }, thumb);
  const body = { profileId, type, tmdbId, thumb };
  return (await callApi(thumbsSchema, '/api/thumbs', { method: 'PUT', body })).thumbs;
}
