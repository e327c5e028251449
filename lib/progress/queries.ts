import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { EpisodeKey } from '@/lib/catalog/title-key';
import { type ActionAnswer, actionAnswerSchema, type NamedActionInput } from '@/lib/progress/action-schema';
import { ProgressApiError, readProblem } from '@/lib/progress/api-error';
import { batchAnswerSchema, type Place } from '@/lib/progress/schema';
import {
  type ContinueWatchingItem,
  continueWatchingSchema,
  type ShowProgress,
  showProgressSchema,
} from '@/lib/progress/view-schema';

/*
 * The progress API as browsers call it. Every fetcher throws ProgressApiError.
 */

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
): Promise<ContinueWatchingItem[]> {
  const query = new URLSearchParams({ profileId, filter: 'in-progress', limit: String(limit) });
  return (await call(continueWatchingSchema, `/api/progress?${query}`, { signal })).items;
}

/** Places for up to 500 keys; what is not stored is left out. */
export async function fetchPlaces(profileId: string, keys: EpisodeKey[], signal?: AbortSignal): Promise<Place[]> {
  if (keys.length === 0) return [];
  return (await call(batchAnswerSchema, '/api/progress/batch', json('POST', { profileId, keys }, signal))).places;
}

export async function fetchShowProgress(
  profileId: string,
  showId: number,
  signal?: AbortSignal,
): Promise<ShowProgress> {
  return call(showProgressSchema, `/api/progress/show/${showId}?profileId=${profileId}`, { signal });
}

export async function actOnProgress(action: NamedActionInput & { profileId: string }): Promise<ActionAnswer> {
  return call(actionAnswerSchema, '/api/progress', json('PATCH', action));
}

export const continueWatchingQuery = (profileId: string, limit = 20) =>
  queryOptions({
    queryKey: [...progressKeys.continueWatching(profileId), limit],
    queryFn: ({ signal }) => fetchContinueWatching(profileId, limit, signal),
  });

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

function json(method: string, body: unknown, signal?: AbortSignal): RequestInit {
  return { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' }, signal };
}

async function call<Schema extends z.ZodType>(
  schema: Schema,
  address: string,
  init: RequestInit,
): Promise<z.infer<Schema>> {
  let response: Response;
  try {
    response = await fetch(address, { ...init, credentials: 'same-origin' });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new ProgressApiError(0, 'unreachable', 'No answer from the server.');
  }
  if (!response.ok) throw await readProblem(response);
  return schema.parse(await response.json());
}
