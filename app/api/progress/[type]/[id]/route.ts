import { parsed } from '@/lib/http/body';
import { otherMethods } from '@/lib/http/other-methods';
import { ProblemError } from '@/lib/http/problem';
import { forget } from '@/lib/progress/acts';
import { forgetQuerySchema, itemQuerySchema } from '@/lib/progress/query-schema';
import { getProgress } from '@/lib/progress/service';
import { actingFor } from '@/lib/use-cases/access/act-for';
import { progressHandler } from '@/lib/use-cases/access/progress-handler';
import { requireWithinCap } from '@/lib/use-cases/access/within-cap';

interface ItemParams {
  type: string;
  id: string;
}

/** The stored place of a movie or an episode, with how it looked; 404 when there is none. */
export const GET = progressHandler<ItemParams>(async (request, { identity, params }) => {
  const { profileId, ...key } = parsed(itemQuerySchema, asked(request, params));
  const profile = await actingFor(request, identity, profileId);
  await requireWithinCap(profile, [key]);
  const place = await getProgress(identity, profile.id, key);
  if (!place) throw new ProblemError({ status: 404, code: 'not-found', detail: 'No progress of that is stored.' });
  return Response.json(place);
});

/** Forgets a movie, an episode, or (without season and episode) a whole show; the answer is what takes it back. */
export const DELETE = progressHandler<ItemParams>(async (request, { identity, params }) => {
  const { profileId, ...key } = parsed(forgetQuerySchema, asked(request, params));
  const profile = await actingFor(request, identity, profileId);
  await requireWithinCap(profile, [key]);
  return Response.json({ undo: await forget({ identity, profileId: profile.id }, key) });
});

function asked(request: Request, { type, id }: ItemParams) {
  return { ...Object.fromEntries(new URL(request.url).searchParams), type, tmdbId: id };
}

export const { POST, PUT, PATCH, OPTIONS } = otherMethods('GET', 'DELETE');
