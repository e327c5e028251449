import { readBody } from '@/lib/http/body';
import { otherMethods } from '@/lib/http/other-methods';
import { batchBodySchema } from '@/lib/progress/schema';
import { getStatuses } from '@/lib/progress/service';
import { actingFor } from '@/lib/use-cases/access/act-for';
import { progressHandler } from '@/lib/use-cases/access/progress-handler';
import { surelyWithinCap } from '@/lib/use-cases/access/within-cap';

/** Places for up to 500 keys: `{ places: Place[] }`; a key that has none is left out. */
export const POST = progressHandler(async (request, { identity }) => {
  const { profileId, keys } = await readBody(request, batchBodySchema);
  const profile = await actingFor(request, identity, profileId);
  const places = await getStatuses(identity, profile.id, keys);
  return Response.json({ places: await surelyWithinCap(profile, places) });
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
