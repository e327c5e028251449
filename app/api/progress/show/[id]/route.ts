import { actingProfileId } from '@/app/api/progress/acting-profile';
import { catalogForProfile } from '@/app/api/progress/profile-catalog';
import { progressHandler } from '@/app/api/progress/progress-handler';
import { parsed } from '@/lib/http/body';
import { ProblemError } from '@/lib/http/problem';
import { showQuerySchema } from '@/lib/progress/query-schema';
import { getShowProgress } from '@/lib/progress/service';

/** Totals over aired regular episodes, what is watched, the thread and what to play next; 404 for no such show. */
export const GET = progressHandler<{ id: string }>(async (request, { identity, params }) => {
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const { profileId: named, tmdbId } = parsed(showQuerySchema, { ...search, tmdbId: params.id });
  const profileId = actingProfileId(request, named);
  const catalog = await catalogForProfile(identity, profileId);
  const aired = await catalog.airedEpisodes(tmdbId);
  if (!aired) throw new ProblemError({ status: 404, code: 'not-found', detail: 'There is no such show.' });
  return Response.json(await getShowProgress(identity, profileId, tmdbId, aired, catalog.nextEpisode));
});
