import { actingProfileId } from '@/app/api/progress/acting-profile';
import { creditCompanies } from '@/app/api/progress/credit-companies';
import { performAction } from '@/app/api/progress/perform-action';
import { catalogForProfile } from '@/app/api/progress/profile-catalog';
import { progressHandler } from '@/app/api/progress/progress-handler';
import { parsed, readBody } from '@/lib/http/body';
import { patchBodySchema } from '@/lib/progress/action-schema';
import { reportsBodySchema } from '@/lib/progress/schema';
import { listContinueWatching, recordReports } from '@/lib/progress/service';
import { continueWatchingQuerySchema } from '@/lib/progress/view-schema';

/** Continue Watching: `{ items: ContinueWatchingItem[] }`, newest first. */
export const GET = progressHandler(async (request, { identity }) => {
  const query = parsed(continueWatchingQuerySchema, Object.fromEntries(new URL(request.url).searchParams));
  const profileId = actingProfileId(request, query.profileId);
  const catalog = await catalogForProfile(identity, profileId);
  return Response.json({
    items: await listContinueWatching(identity, profileId, { limit: query.limit, ...catalog }),
  });
});

/** One report or up to a hundred; answered when they are committed, with the stored rows: `{ places: Place[] }`. */
export const POST = progressHandler(async (request, { identity }) => {
  const receivedMs = Date.now();
  const body = await readBody(request, reportsBodySchema);
  const reports = 'reports' in body ? body.reports : [body];
  const places = await recordReports(identity, reports, receivedMs);
  await creditCompanies(identity, places);
  return Response.json({ places });
});

/** An act, named by `action`, or a bare position: see `perform-action.ts`. */
export const PATCH = progressHandler(async (request, { identity }) => {
  const body = await readBody(request, patchBodySchema);
  const profileId = actingProfileId(request, body.profileId);
  const answer = await performAction({ identity, profileId }, body);
  await creditCompanies(identity, answer.places);
  return Response.json(answer);
});
