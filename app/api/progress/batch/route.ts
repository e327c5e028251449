import { otherMethods } from '@/lib/http/other-methods';
import { batchBodySchema } from '@/lib/progress/report-schema';
import { route } from '@/lib/use-cases/access/route';
import { placesAmong } from '@/lib/use-cases/progress/places-of';

/** Places for up to 500 keys: `{ places: Place[] }`; a key that has none is left out. */
export const POST = route(
  { acts: 'profile', tokens: 'read', titles: 'listed', body: batchBodySchema },
  async ({ profile, body }) => Response.json({ places: await placesAmong(profile, body.keys) }),
);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
