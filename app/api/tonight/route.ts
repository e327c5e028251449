import { parsed, readBody } from '@/lib/http/body';
import { otherMethods } from '@/lib/http/other-methods';
import { ProblemError } from '@/lib/http/problem';
import type { Identity } from '@/lib/supabase/access-token';
import { removePick } from '@/lib/tonight/repository';
import { tonightActionSchema, tonightQuerySchema, tonightUnpickSchema } from '@/lib/tonight/schema';
import { actingProfile } from '@/lib/use-cases/access/acting-profile';
import { progressHandler } from '@/lib/use-cases/access/progress-handler';
import { actTonight } from '@/lib/use-cases/tonight/act-tonight';
import { eveningKey, groupOf } from '@/lib/use-cases/tonight/group-tonight';
import { tonightView } from '@/lib/use-cases/tonight/view';

/** The evening: who is here, what is offered and why, and the picks, each with what is next for those present. */
export const GET = progressHandler(async (request, { identity }) => view(request, identity));

/**
 * Does one thing (see `tonightActionSchema`) for whom the body names.
 * @returns the evening as it is then, as the profile in the query sees it, where it names one.
 */
export const POST = progressHandler(async (request, { identity }) => {
  const action = await readBody(request, tonightActionSchema);
  const { profileId } = parsed(tonightQuerySchema, queryOf(request));
  // Whoever may act for somebody tonight need not be one to see what they see.
  const viewer = await actingProfile(request, identity, profileId ?? action.profileId);
  await actTonight(request, identity, action, viewer.profile);
  return Response.json(await tonightView(await groupOf(identity, viewer)));
});

/** Takes a pick back. @returns the evening; 404 when it was not picked. */
export const DELETE = progressHandler(async (request, { identity }) => {
  const query = parsed(tonightUnpickSchema, queryOf(request));
  const acting = await actingProfile(request, identity, query.profileId);
  if (await removePick(acting.client, eveningKey(acting), query)) return view(request, identity);
  throw new ProblemError({ status: 404, code: 'not-found', detail: 'That title is not picked tonight.' });
});

/** For whom the query names, else for who watches in this browser. */
async function view(request: Request, identity: Identity): Promise<Response> {
  const { profileId } = parsed(tonightQuerySchema, queryOf(request));
  const acting = await actingProfile(request, identity, profileId);
  return Response.json(await tonightView(await groupOf(identity, acting)));
}

function queryOf(request: Request): Record<string, string> {
  return Object.fromEntries(new URL(request.url).searchParams);
}

export const { PUT, PATCH, OPTIONS } = otherMethods('GET', 'POST', 'DELETE');
