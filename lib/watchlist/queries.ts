import { queryOptions } from '@tanstack/react-query';
import type { TitleKey } from '@/lib/catalog/title-key';
import { callApi } from '@/lib/http/call-api';
import type { Act } from '@/lib/http/kept-acts/act';
import { doOrKeep } from '@/lib/http/kept-acts/do-or-keep';
import { toldLate } from '@/lib/http/late';
import { recalling } from '@/lib/http/recalling';
import type { ListAct } from '@/lib/watchlist/list-acts';
import type { ListableTitle } from '@/lib/watchlist/listable';
import {
  type WatchlistEntry,
  watchlistAddAnswerSchema,
  watchlistRemoveAnswerSchema,
  watchlistSchema,
} from '@/lib/watchlist/schema';

/*
 * The lists as browsers ask for them: of the API or, for who has not signed in, of what this device keeps. Every fetcher
 * throws ApiError. Where no server answers, a profile's list is as it was last, and what is done with it is sent later.
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
      const known = { owner: profileId, what: 'list', schema: watchlistSchema };
      const { entries } = await recalling(
        known,
        () => callApi(watchlistSchema, `/api/watchlist?${new URLSearchParams({ profileId })}`, { signal }),
        async () => {
          const { listAfter } = await import('@/lib/watchlist/list-acts');
          return (list, acts) => ({ entries: listAfter(list.entries, acts, profileId) });
        },
      );
      return entries;
    },
  });

/** @param position where it stood before it was removed; without it the title comes on top. */
export async function addToList(profileId: string, key: ListableTitle, position?: number): Promise<void> {
  if (profileId === DEVICE) return void (await (await onDevice()).addOnDevice(key, position));
  const { type, tmdbId, title, poster, backdrop } = key;
  const body = { profileId, type, tmdbId, position };
  const trouble = `${title} could not be added to your list.`;
  const shows: ListAct = { act: 'add', type, tmdbId, title, poster, backdrop, position };
  await doOrKeep(actOf(profileId, { method: 'POST', address: '/api/watchlist', body }, trouble, shows), () =>
    sendAdded(profileId, key, { position }),
  );
}

/**
 * Asks the server, and keeps nothing: for what is kept somewhere else.
 * @param addedAt when it was added, where that comes late.
 */
export async function sendAdded(
  profileId: string,
  { type, tmdbId }: TitleKey,
  { position, addedAt }: { position?: number; addedAt?: string } = {},
): Promise<void> {
  const body = { profileId, type, tmdbId, position, ...toldLate(addedAt) };
  await callApi(watchlistAddAnswerSchema, '/api/watchlist', { method: 'POST', body });
}

/** @returns what was taken off, null when it was not on the list, or is taken off later. */
export async function removeFromList(profileId: string, key: ListableTitle): Promise<WatchlistEntry | null> {
  if (profileId === DEVICE) return (await onDevice()).removeOnDevice(key);
  const { type, tmdbId, title } = key;
  const address = `/api/watchlist?${new URLSearchParams({ profileId, type, tmdbId: String(tmdbId) })}`;
  const trouble = `${title} could not be taken off your list.`;
  const shows: ListAct = { act: 'remove', type, tmdbId };
  const answer = await doOrKeep(actOf(profileId, { method: 'DELETE', address }, trouble, shows), () =>
    callApi(watchlistRemoveAnswerSchema, address, { method: 'DELETE' }),
  );
  return answer?.removed ?? null;
}

/** Puts a title behind another; where that one is gone by then, before a third. */
export async function moveOnList(
  profileId: string,
  key: ListableTitle,
  { after, before }: { after: TitleKey | null; before: TitleKey | null },
): Promise<void> {
  if (profileId === DEVICE) return void (await (await onDevice()).moveOnDevice(key, { after, before }));
  const only = (title: TitleKey | null) => title && { type: title.type, tmdbId: title.tmdbId };
  const { type, tmdbId, title } = key;
  const move = { type, tmdbId, after: only(after), before: only(before) };
  const body = { profileId, ...move };
  const trouble = `${title} could not be moved on your list.`;
  const shows: ListAct = { act: 'move', ...move };
  await doOrKeep(actOf(profileId, { method: 'PATCH', address: '/api/watchlist', body }, trouble, shows), () =>
    callApi(watchlistSchema, '/api/watchlist', { method: 'PATCH', body }),
  );
}

function actOf(owner: string, call: Act['call'], trouble: string, shows: ListAct): Act {
  return { owner, call, trouble, shows, takesAway: shows.act === 'remove' };
}
