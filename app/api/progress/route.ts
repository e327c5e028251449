import { parsed, readBody } from '@/lib/http/body';
import { otherMethods } from '@/lib/http/other-methods';
import { patchBodySchema } from '@/lib/progress/action-schema';
import { progressQuerySchema } from '@/lib/progress/all/query';
import { ledgerNow } from '@/lib/progress/ledger/now';
import { namedByCatalog } from '@/lib/progress/named-by-catalog';
import { reportsBodySchema } from '@/lib/progress/schema';
import { listAllProgress, recordReports } from '@/lib/progress/service';
import { actingFor, requireActingFor } from '@/lib/use-cases/access/act-for';
import { progressHandler } from '@/lib/use-cases/access/progress-handler';
import { requireWithinCap, surelyWithinCap } from '@/lib/use-cases/access/within-cap';
import { continueWatchingOf } from '@/lib/use-cases/progress/continue-watching';
import { creditGroups } from '@/lib/use-cases/progress/credit-groups';
import { performAction } from '@/lib/use-cases/progress/perform-action';
import { catalogFor } from '@/lib/use-cases/progress/profile-catalog';

/** Continue Watching: `{ items: ContinueWatchingItem[] }`, newest first; or every place, a page at a time. */
export const GET = progressHandler(async (request, { identity }) => {
  const query = parsed(progressQuerySchema, Object.fromEntries(new URL(request.url).searchParams));
  const profile = await actingFor(request, identity, query.profileId);
  if (query.filter === 'all') {
    const { items, nextCursor } = await listAllProgress(identity, profile.id, query);
    const { snapshotOf } = catalogFor(profile);
    const shown = await surelyWithinCap(profile, items);
    return Response.json({
      items: await Promise.all(shown.map((item) => namedByCatalog(item, snapshotOf))),
      nextCursor,
    });
  }
  return Response.json({ items: await continueWatchingOf({ identity }, profile, query.limit) });
});

/** A hundred reports with the longest names in any script. */
const REPORTS_LIMIT_BYTES = 1024 * 1024;

/** One report or up to a hundred; answered when they are committed, with the stored rows: `{ places: Place[] }`. */
export const POST = progressHandler(async (request, { identity }) => {
  const receivedMs = await ledgerNow();
  const body = await readBody(request, reportsBodySchema, REPORTS_LIMIT_BYTES);
  const reports = 'reports' in body ? body.reports : [body];
  const profileIds = reports.map(({ profileId }) => profileId);
  const profiles = await requireActingFor(request, identity, profileIds, 'late');
  for (const profile of profiles) {
    await requireWithinCap(
      profile,
      reports.filter(({ profileId }) => profileId.toLowerCase() === profile.id),
    );
  }
  const places = await recordReports(identity, reports, receivedMs);
  await creditGroups(profiles, places);
  return Response.json({ places });
});

/** An act, named by `action`, or a bare position: see `perform-action.ts`. */
export const PATCH = progressHandler(async (request, { identity }) => {
  const body = await readBody(request, patchBodySchema);
  const profile = await actingFor(request, identity, body.profileId);
  await requireWithinCap(profile, 'undo' in body && body.undo ? [body, body.undo] : [body]);
  const answer = await performAction(identity, profile, body);
  await creditGroups([profile], answer.places);
  return Response.json(answer);
});

export const { PUT, DELETE, OPTIONS } = otherMethods('GET', 'POST', 'PATCH');
