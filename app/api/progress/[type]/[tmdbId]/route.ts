import { episodeKey } from '@/lib/catalog/title-key';
import { otherMethods } from '@/lib/http/other-methods';
import { ProblemError } from '@/lib/http/problem';
import { forget } from '@/lib/progress/on-purpose';
import { forgetQuerySchema, itemQuerySchema } from '@/lib/progress/query-schema';
import { getProgress } from '@/lib/progress/service';
import { storedProgress } from '@/lib/progress/stored-progress';
import { route } from '@/lib/use-cases/access/route';

/** The stored place of a movie or an episode, with how it looked; 404 when there is none. */
export const GET = route(
  { acts: 'profile', tokens: 'read', titles: ({ query }) => [query], query: itemQuerySchema },
  async ({ profile, query }) => {
    const place = await getProgress(profile.id, episodeKey(query));
    if (!place) throw new ProblemError({ status: 404, code: 'not-found', detail: 'No progress of that is stored.' });
    return Response.json(place);
  },
);

/** Forgets a movie, an episode, or (without season and episode) a whole show; the answer is what takes it back. */
export const DELETE = route(
  { acts: 'profile', tokens: 'write', titles: ({ query }) => [query], query: forgetQuerySchema },
  async ({ profile, query }) => Response.json({ undo: await forget(storedProgress(profile), query) }),
);

export const { POST, PUT, PATCH, OPTIONS } = otherMethods('GET', 'DELETE');
