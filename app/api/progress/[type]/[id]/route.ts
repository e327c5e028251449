import { actingProfileId } from '@/app/api/progress/acting-profile';
import { progressHandler } from '@/app/api/progress/progress-handler';
import { parsed } from '@/lib/http/body';
import { ProblemError } from '@/lib/http/problem';
import { forget } from '@/lib/progress/acts';
import { forgetQuerySchema, itemQuerySchema } from '@/lib/progress/query-schema';
import { getProgress } from '@/lib/progress/service';

interface ItemParams {
  type: string;
  id: string;
}

/** The stored place of a movie or an episode, with how it looked; 404 when there is none. */
export const GET = progressHandler<ItemParams>(async (request, { identity, params }) => {
  const { profileId, ...key } = parsed(itemQuerySchema, asked(request, params));
  const place = await getProgress(identity, actingProfileId(request, profileId), key);
  if (!place) throw new ProblemError({ status: 404, code: 'not-found', detail: 'No progress of that is stored.' });
  return Response.json(place);
});

/** Forgets a movie, an episode, or (without season and episode) a whole show; the answer is what takes it back. */
export const DELETE = progressHandler<ItemParams>(async (request, { identity, params }) => {
  const { profileId, ...key } = parsed(forgetQuerySchema, asked(request, params));
  return Response.json({ undo: await forget({ identity, profileId: actingProfileId(request, profileId) }, key) });
});

function asked(request: Request, { type, id }: ItemParams) {
  return { ...Object.fromEntries(new URL(request.url).searchParams), type, tmdbId: id };
}
