import { otherMethods } from '@/lib/http/other-methods';
import { batchBodySchema } from '@/lib/progress/schema';
import { getStatuses } from '@/lib/progress/service';
import { route } from '@/lib/use-cases/access/route';
import { surelyWithinCap } from '@/lib/use-cases/access/within-cap';

/** Places for up to 500 keys: `{ places: Place[] }`; a key that has none is left out. */
export const POST = route(
  { acts: 'profile', tokens: 'read', titles: 'listed', body: batchBodySchema },
  async ({ profile, body }) => {
    const places = await getStatuses(profile.id, body.keys);
    return Response.json({ places: await surelyWithinCap(profile, places) });
  },
);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
