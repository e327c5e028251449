import { parsed } from '@/lib/http/body';
import { otherMethods } from '@/lib/http/other-methods';
import { ProblemError } from '@/lib/http/problem';
import { showQuerySchema } from '@/lib/progress/query-schema';
import { getShowProgress } from '@/lib/progress/service';
import { actingFor } from '@/lib/use-cases/access/act-for';
import { progressHandler } from '@/lib/use-cases/access/progress-handler';
import { requireWithinCap } from '@/lib/use-cases/access/within-cap';
import { catalogFor } from '@/lib/use-cases/progress/profile-catalog';

/** Totals over aired regular episodes, what is watched, the thread and what to play next; 404 for no such show. */
export const GET = progressHandler<{ id: string }>(async (request, { identity, params }) => {
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const { profileId: named, tmdbId } = parsed(showQuerySchema, { ...search, tmdbId: params.id });
  const profile = await actingFor(request, identity, named);
  await requireWithinCap(profile, [{ type: 'tv', tmdbId }]);
  const progress = await getShowProgress(identity, profile.id, tmdbId, catalogFor(profile));
  if (!progress) throw new ProblemError({ status: 404, code: 'not-found', detail: 'There is no such show.' });
  return Response.json(progress);
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
