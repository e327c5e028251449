import { randomUUID } from 'node:crypto';
import { removeHistory, restoreHistory } from '@/lib/history/repository';
import { historyActionSchema, historyQuerySchema, historyRemoveSchema } from '@/lib/history/schema';
import { otherMethods } from '@/lib/http/other-methods';
import { ProblemError } from '@/lib/http/problem';
import { announceTitle } from '@/lib/progress/changes';
import { adminClient } from '@/lib/supabase/admin';
import { inHousehold } from '@/lib/use-cases/access/in-household';
import { route } from '@/lib/use-cases/access/route';
import { historyOf } from '@/lib/use-cases/history/history-of';

/** What the profile watched, newest first; `next` is the `before` of the following page. */
export const GET = route(
  { acts: 'profile', tokens: 'read', titles: 'listed', query: historyQuerySchema },
  async ({ caller, profile: acting, query }) => {
    const { client, profile } = await inHousehold(caller, acting);
    return Response.json(await historyOf(client, profile, query));
  },
);

/** Removes one playback as if it had never been. @returns the name that brings it back; 404 when there is none. */
export const DELETE = route(
  { acts: 'profile', tokens: 'write', titles: 'none', query: historyRemoveSchema },
  async ({ caller, profile: acting, query }) => {
    const { profile } = await inHousehold(caller, acting);
    return Response.json(await remove(profile.id, query));
  },
);

/** Takes back what one device did since a time, or brings back what was removed. */
export const POST = route(
  { acts: 'profile', tokens: 'write', titles: 'none', body: historyActionSchema },
  async ({ caller, profile: acting, body }) => {
    const { profile } = await inHousehold(caller, acting);
    if (body.action === 'take-back') return Response.json(await remove(profile.id, body));
    const titles = await restoreHistory(await adminClient(), profile.id, body.removalId);
    for (const title of titles) announceTitle(profile.id, title);
    return Response.json({ restored: titles.length > 0 });
  },
);

async function remove(
  profileId: string,
  what: { sessionId: string } | { deviceId: string; since: string },
): Promise<{ removalId: string }> {
  const removalId = randomUUID();
  const titles = await removeHistory(await adminClient(), profileId, removalId, what);
  if (titles.length === 0) {
    throw new ProblemError({ status: 404, code: 'not-found', detail: 'That is not in the history any more.' });
  }
  for (const title of titles) announceTitle(profileId, title);
  return { removalId };
}

export const { PUT, PATCH, OPTIONS } = otherMethods('GET', 'POST', 'DELETE');
