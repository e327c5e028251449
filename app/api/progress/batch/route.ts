import { actingProfileId } from '@/app/api/progress/acting-profile';
import { progressHandler } from '@/app/api/progress/progress-handler';
import { readBody } from '@/lib/http/body';
import { batchBodySchema } from '@/lib/progress/schema';
import { getStatuses } from '@/lib/progress/service';

/** Places for up to 500 keys: `{ places: Place[] }`; a key that has none is left out. */
export const POST = progressHandler(async (request, { identity }) => {
  const { profileId, keys } = await readBody(request, batchBodySchema);
  return Response.json({ places: await getStatuses(identity, actingProfileId(request, profileId), keys) });
});
