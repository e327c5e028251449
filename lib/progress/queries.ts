import { queryOptions } from '@tanstack/react-query';
import { type EpisodeKey, episodeText } from '@/lib/catalog/title-key';
import { callApi } from '@/lib/http/call-api';
import { type CameWithPage, recalling } from '@/lib/http/recalling';
import { DEVICE_OWNER } from '@/lib/progress/on-device/owner';
import { batchAnswerSchema, type Place } from '@/lib/progress/place-schema';
import {
  type ContinueWatchingItem,
  continueWatchingSchema,
  type ShowProgress,
  showProgressSchema,
} from '@/lib/progress/view-schema';

/*
 * Progress as browsers ask for it: of the API or, for a viewer who has not signed in (`DEVICE_OWNER`), of what this
 * device keeps. Which of the two answers is decided here, in `title-states-query`, and in `act-on-progress` for what
 * changes it. Every fetcher throws ApiError.
 * Where no server answers, a profile has what was answered last, with what it did since.
 */

const playsOf = async (profileId: string) =>
  (await import('@/lib/progress/journal/unsent-plays')).unsentPlays(profileId);
const onDevice = () => import('@/lib/progress/on-device/device-progress');

/** Everything under `profile(id)` is that profile's, so that one invalidation refreshes it all. */
export const progressKeys = {
  all: ['progress'] as const,
  profile: (profileId: string) => ['progress', profileId] as const,
  continueWatching: (profileId: string) => ['progress', profileId, 'continue-watching'] as const,
  places: (profileId: string) => ['progress', profileId, 'place'] as const,
  show: (profileId: string, showId: number) => ['progress', profileId, 'show', showId] as const,
};

export async function fetchContinueWatching(
  profileId: string,
  limit = 20,
  signal?: AbortSignal,
  cameWithPage?: CameWithPage<ContinueWatchingItem[]>,
): Promise<ContinueWatchingItem[]> {
  if (profileId === DEVICE_OWNER) return (await onDevice()).continueOnDevice(limit);
  const query = new URLSearchParams({ profileId, filter: 'in-progress', limit: String(limit) });
  const { items } = await recalling(
    {
      owner: profileId,
      what: `row ${limit}`,
      schema: continueWatchingSchema,
      cameWithPage: cameWithPage && { answer: { items: cameWithPage.answer }, at: cameWithPage.at },
    },
    () => callApi(continueWatchingSchema, `/api/progress?${query}`, { signal }),
    async () => {
      const [{ rowAfter }, plays] = await Promise.all([import('@/lib/progress/shown-offline'), playsOf(profileId)]);
      return (known, acts) => ({ items: rowAfter(known.items, acts, plays) });
    },
  );
  return items;
}

/** Places for up to 500 keys; what is not stored is left out. */
export async function fetchPlaces(profileId: string, keys: EpisodeKey[], signal?: AbortSignal): Promise<Place[]> {
  if (keys.length === 0) return [];
  if (profileId === DEVICE_OWNER) return (await onDevice()).placesOnDevice(keys);
  const { places } = await recalling(
    { owner: profileId, what: `places ${keys.map(episodeText).join(' ')}`, schema: batchAnswerSchema },
    async () => ({ places: await askPlaces(profileId, keys, signal) }),
    async () => {
      const [{ placesAfter }, plays] = await Promise.all([import('@/lib/progress/shown-offline'), playsOf(profileId)]);
      return (known, acts) => ({ places: placesAfter(known.places, keys, acts, plays) });
    },
  );
  return places;
}

/** The places as the server has them; where it does not answer, there is no answer. */
export async function askPlaces(profileId: string, keys: EpisodeKey[], signal?: AbortSignal): Promise<Place[]> {
  const body = { profileId, keys };
  return (await callApi(batchAnswerSchema, '/api/progress/batch', { method: 'POST', body, signal })).places;
}

export async function fetchShowProgress(
  profileId: string,
  showId: number,
  signal?: AbortSignal,
): Promise<ShowProgress> {
  if (profileId === DEVICE_OWNER) return (await onDevice()).showOnDevice(showId);
  return recalling({ owner: profileId, what: `show ${showId}`, schema: showProgressSchema }, () =>
    callApi(showProgressSchema, `/api/progress/show/${showId}?profileId=${profileId}`, { signal }),
  );
}

export const placesQuery = (profileId: string, keys: EpisodeKey[]) =>
  queryOptions({
    queryKey: [...progressKeys.places(profileId), keys],
    queryFn: ({ signal }) => fetchPlaces(profileId, keys, signal),
  });

export const showProgressQuery = (profileId: string, showId: number) =>
  queryOptions({
    queryKey: progressKeys.show(profileId, showId),
    queryFn: ({ signal }) => fetchShowProgress(profileId, showId, signal),
  });
