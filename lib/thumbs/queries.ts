import { queryOptions } from '@tanstack/react-query';
import type { TitleKey } from '@/lib/catalog/title-key';
import { callApi } from '@/lib/http/call-api';
import { doOrKeep } from '@/lib/http/kept-acts/do-or-keep';
import { toldLate } from '@/lib/http/late';
import { recalling } from '@/lib/http/recalling';
import { type Thumb, type ThumbEntry, thumbsSchema } from '@/lib/thumbs/schema';

/*
 * What a profile thinks of titles, as browsers ask for it: of the API or, for who has not signed in, of what this device
 * keeps. Every fetcher throws ApiError. Where no server answers, a profile's thumbs are as they were last, and what it gives is
 * sent later.
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
      const { thumbs } = await recalling(
        { owner: profileId, what: 'thumbs', schema: thumbsSchema },
        () => callApi(thumbsSchema, `/api/thumbs?${new URLSearchParams({ profileId })}`, { signal }),
        async () => {
          const { thumbsAfter } = await import('@/lib/thumbs/thumb-acts');
          return (known, acts) => ({ thumbs: thumbsAfter(known.thumbs, acts) });
        },
      );
      return thumbs;
    },
  });

/** @returns all of the profile's as they are then; null where this one is sent later. */
export async function giveThumb(
  profileId: string,
  { type, tmdbId, title }: TitleKey & { title: string },
  thumb: Thumb | null,
): Promise<ThumbEntry[] | null> {
  if (profileId === DEVICE) return (await onDevice()).giveOnDevice({ type, tmdbId }, thumb);
  const body = { profileId, type, tmdbId, thumb };
  return doOrKeep(
    {
      owner: profileId,
      call: { method: 'PUT', address: '/api/thumbs', body },
      trouble: `What you think of ${title} could not be kept.`,
      shows: body,
    },
    () => sendThumb(profileId, body, thumb),
  );
}

/**
 * Asks the server, and keeps nothing: for what is kept somewhere else.
 * @param at when it was given, in milliseconds since 1970, where that comes late.
 */
export async function sendThumb(
  profileId: string,
  { type, tmdbId }: TitleKey,
  thumb: Thumb | null,
  at?: number,
): Promise<ThumbEntry[]> {
  const body = { profileId, type, tmdbId, thumb, ...toldLate(at) };
  return (await callApi(thumbsSchema, '/api/thumbs', { method: 'PUT', body })).thumbs;
}
