import { otherMethods } from '@/lib/http/other-methods';
import { forgetQuerySchema, itemQuerySchema } from '@/lib/progress/query-schema';
import { route } from '@/lib/use-cases/access/route';
import { forgetOf, placeOf } from '@/lib/use-cases/progress/places-of';

/** The stored place of a movie or an episode, with how it looked; 404 when there is none. */
export const GET = route(
  { acts: 'profile', tokens: 'read', titles: ({ query }) => [query], query: itemQuerySchema },
  async ({ profile, query }) => Response.json(await placeOf(profile, query)),
);

/** Forgets a movie, an episode, or (without season and episode) a whole show; the answer is what takes it back. */
export const DELETE = route(
  { acts: 'profile', tokens: 'write', titles: ({ query }) => [query], query: forgetQuerySchema },
  async ({ profile, query }) => Response.json({ undo: await forgetOf(profile, query) }),
);

export const { POST, PUT, PATCH, OPTIONS } = otherMethods('GET', 'DELETE');
