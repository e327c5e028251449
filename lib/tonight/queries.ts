import { queryOptions } from '@tanstack/react-query';
import type { TitleKey } from '@/lib/catalog/title-key';
import { callApi } from '@/lib/http/call-api';
import { type Tonight, type TonightActionInput, tonightSchema } from '@/lib/tonight/schema';

/*
 * The evening as browsers ask for it: when the household's stream says that a profile did something and, should that be
 * lost, every so often while it is looked at. Every fetcher throws ApiError.
 */

const ASK_AGAIN_AFTER_MS = 15_000;

export const tonightKeys = { profile: (profileId: string) => ['tonight', profileId] as const };

export const tonightQuery = (profileId: string) =>
  queryOptions({
    queryKey: tonightKeys.profile(profileId),
    queryFn: ({ signal }) => callApi(tonightSchema, `/api/tonight?${new URLSearchParams({ profileId })}`, { signal }),
    refetchInterval: ASK_AGAIN_AFTER_MS,
  });

/** @returns the evening as it is now, with what others did meanwhile. */
export function actTonight(viewerId: string, action: TonightActionInput): Promise<Tonight> {
  return callApi(tonightSchema, `/api/tonight?${new URLSearchParams({ profileId: viewerId })}`, {
    method: 'POST',
    body: action,
  });
}

export function unpick(viewerId: string, { type, tmdbId }: TitleKey): Promise<Tonight> {
  const query = new URLSearchParams({ profileId: viewerId, type, tmdbId: String(tmdbId) });
  return callApi(tonightSchema, `/api/tonight?${query}`, { method: 'DELETE' });
}
