import { randomUUID } from 'node:crypto';
import { removeHistory, restoreHistory } from '@/lib/history/repository';
import { historyActionSchema, historyQuerySchema, historyRemoveSchema } from '@/lib/history/schema';
import { parsed, readBody } from '@/lib/http/body';
import { otherMethods } from '@/lib/http/other-methods';
import { ProblemError } from '@/lib/http/problem';
import { announceTitle } from '@/lib/progress/changes';
import { adminClient } from '@/lib/supabase/admin';
import { actingProfile } from '@/lib/use-cases/access/acting-profile';
import { handler } from '@/lib/use-cases/access/handler';
import { historyOf } from '@/lib/use-cases/history/history-of';

/** What the profile watched, newest first; `next` is the `before` of the following page. */
export const GET = handler(async (request, { identity }) => {
  const query = parsed(historyQuerySchema, queryOf(request));
  const { client, profile } = await actingProfile(request, identity, query.profileId);
  return Response.json(await historyOf(client, profile, query));
});

/** Removes one playback as if it had never been. @returns the name that brings it back; 404 when there is none. */
export const DELETE = handler(async (request, { identity }) => {
  const { profileId, sessionId } = parsed(historyRemoveSchema, queryOf(request));
  const { profile } = await actingProfile(request, identity, profileId);
  return Response.json(await remove(profile.id, { sessionId }));
});

/** Takes back what one device did since a time, or brings back what was removed. */
export const POST = handler(async (request, { identity }) => {
  const body = await readBody(request, historyActionSchema);
  const { profile } = await actingProfile(request, identity, body.profileId);
  if (body.action === 'take-back') return Response.json(await remove(profile.id, body));
  const titles = await restoreHistory(await adminClient(), profile.id, body.removalId);
  for (const title of titles) announceTitle(profile.id, title);
  return Response.json({ restored: titles.length > 0 });
});

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

function queryOf(request: Request): Record<string, string> {
  return Object.fromEntries(new URL(request.url).searchParams);
}

export const { PUT, PATCH, OPTIONS } = otherMethods('GET', 'POST', 'DELETE');
