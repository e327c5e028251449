import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { TitleKey } from '@/lib/catalog/title-key';
import { callApi, isUnreachable } from '@/lib/http/call-api';
import { doOrKeep } from '@/lib/http/kept-acts/do-or-keep';
import { type Tonight, type TonightActionInput, tonightSchema } from '@/lib/tonight/schema';
import { mayWait, stepTrouble, type TonightStep, tonightAfter, type WaitingStep } from '@/lib/tonight/tonight-acts';

/*
 * The evening as browsers ask for it: when the household's stream says that a profile did something and, should that be
 * lost, every so often while it is looked at. Every fetcher throws ApiError. Where no server answers, the evening stands as it
 * was, with what was said since; that is sent later, and counts while the evening lasts.
 */

const ASK_AGAIN_AFTER_MS = 15_000;

export const tonightKeys = { profile: (profileId: string) => ['tonight', profileId] as const };

export const tonightQuery = (profileId: string) =>
  queryOptions({
    queryKey: tonightKeys.profile(profileId),
    queryFn: async ({ signal, client }) => {
      try {
        const query = new URLSearchParams({ profileId });
        return await callApi(tonightSchema, `/api/tonight?${query}`, { signal });
      } catch (error) {
        if (isUnreachable(error)) await showAfterActs(client, profileId).catch(() => undefined);
        throw error;
      }
    },
    refetchInterval: ASK_AGAIN_AFTER_MS,
  });

/** Puts what waits for the server onto the evening that is shown: a page that was kept knows nothing of it. */
async function showAfterActs(client: QueryClient, profileId: string): Promise<void> {
  const { actsOf } = await import('@/lib/http/known');
  const acts = await actsOf(profileId);
  if (acts.length === 0) return;
  client.setQueryData<Tonight>(tonightKeys.profile(profileId), (tonight) => tonight && tonightAfter(tonight, acts));
}

/**
 * Does one thing of an evening.
 * @param title its name, where it is about one.
 * @returns the evening as it is now, with what others did meanwhile; null where it is sent later.
 */
export async function stepTonight(
  { viewerId, evening }: Pick<Tonight, 'viewerId' | 'evening'>,
  step: TonightStep,
  title: string,
): Promise<Tonight | null> {
  const send = () => (step.action === 'unpick' ? unpick(viewerId, step) : actTonight(viewerId, step));
  if (!mayWait(step)) return send();
  const trouble = stepTrouble(step, title);
  const takesAway = step.action === 'unpick';
  const shows = { ...step, evening };
  return doOrKeep({ owner: viewerId, call: callOf(viewerId, shows), trouble, shows, takesAway }, send);
}

function callOf(viewerId: string, step: WaitingStep & { evening: string }) {
  if (step.action !== 'unpick') {
    const address = `/api/tonight?${new URLSearchParams({ profileId: viewerId })}`;
    return { method: 'POST' as const, address, body: step };
  }
  return { method: 'DELETE' as const, address: `${unpickAddress(viewerId, step)}&evening=${step.evening}` };
}

/** @returns the evening as it is now, with what others did meanwhile. */
export function actTonight(viewerId: string, action: TonightActionInput): Promise<Tonight> {
  return callApi(tonightSchema, `/api/tonight?${new URLSearchParams({ profileId: viewerId })}`, {
    method: 'POST',
    body: action,
  });
}

function unpick(viewerId: string, title: TitleKey): Promise<Tonight> {
  return callApi(tonightSchema, unpickAddress(viewerId, title), { method: 'DELETE' });
}

function unpickAddress(viewerId: string, { type, tmdbId }: TitleKey): string {
  return `/api/tonight?${new URLSearchParams({ profileId: viewerId, type, tmdbId: String(tmdbId) })}`;
}
