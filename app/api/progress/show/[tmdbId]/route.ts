import { titleKey } from '@/lib/catalog/title-key';
import { otherMethods } from '@/lib/http/other-methods';
import { showQuerySchema } from '@/lib/progress/query-schema';
import { route } from '@/lib/use-cases/access/route';
import { showProgressOf } from '@/lib/use-cases/progress/places-of';

/** Totals over aired regular episodes, what is watched, the thread and what to play next; 404 for no such show. */
export const GET = route(
  { acts: 'profile', tokens: 'read', titles: ({ query }) => [titleKey('tv', query.tmdbId)], query: showQuerySchema },
  async ({ profile, query }) => Response.json(await showProgressOf(profile, query.tmdbId)),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
