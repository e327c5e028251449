import { titleKey } from '@/lib/catalog/title-key';
import { otherMethods } from '@/lib/http/other-methods';
import { ProblemError } from '@/lib/http/problem';
import { showQuerySchema } from '@/lib/progress/query-schema';
import { getShowProgress } from '@/lib/progress/service';
import { route } from '@/lib/use-cases/access/route';
import { catalogFor } from '@/lib/use-cases/progress/profile-catalog';

/** Totals over aired regular episodes, what is watched, the thread and what to play next; 404 for no such show. */
export const GET = route(
  { acts: 'profile', tokens: 'read', titles: ({ query }) => [titleKey('tv', query.tmdbId)], query: showQuerySchema },
  async ({ profile, query }) => {
    const progress = await getShowProgress(profile.id, query.tmdbId, catalogFor(profile));
    if (!progress) throw new ProblemError({ status: 404, code: 'not-found', detail: 'There is no such show.' });
    return Response.json(progress);
  },
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
