import { episodeKey } from '@/lib/catalog/title-key';
import { answeringSince } from '@/lib/http/answering';
import { JsonAnswer } from '@/lib/http/json-answer';
import { otherMethods } from '@/lib/http/other-methods';
import { patchBodySchema } from '@/lib/progress/action-schema';
import { progressQuerySchema } from '@/lib/progress/all/query';
import { itemName } from '@/lib/progress/item-name';
import { ledgerNow } from '@/lib/progress/ledger/now';
import { namedByCatalog } from '@/lib/progress/named-by-catalog';
import { type Place, type Report, reportsBodySchema } from '@/lib/progress/schema';
import { listAllProgress, recordReports } from '@/lib/progress/service';
import { route } from '@/lib/use-cases/access/route';
import { surelyWithinCap } from '@/lib/use-cases/access/within-cap';
import { continueWatchingOf } from '@/lib/use-cases/progress/continue-watching';
import { creditGroups } from '@/lib/use-cases/progress/credit-groups';
import { performProgressAction } from '@/lib/use-cases/progress/perform-progress-action';
import { catalogFor } from '@/lib/use-cases/progress/profile-catalog';

/** Continue Watching: `{ items: ContinueWatchingItem[] }`, newest first; or every place, a page at a time. */
export const GET = route(
  { acts: 'profile', tokens: 'read', titles: 'listed', query: progressQuerySchema },
  async ({ profile, query }) => {
    if (query.filter === 'in-progress') return Response.json({ items: await continueWatchingOf(profile, query.limit) });
    const { items, nextCursor } = await listAllProgress(profile.id, query);
    const { snapshotOf } = catalogFor(profile);
    const shown = await surelyWithinCap(profile, items);
    return Response.json({
      items: await Promise.all(shown.map((item) => namedByCatalog(item, snapshotOf))),
      nextCursor,
    });
  },
);

/** A hundred reports with the longest names in any script. */
const REPORTS_LIMIT_BYTES = 1024 * 1024;

/** One report or up to a hundred; answered when they are committed, with the stored rows: `{ places, forgotten }`. */
export const POST = route(
  {
    acts: 'profiles',
    tokens: 'write',
    whose: ({ body }) => reportsIn(body).map(({ profileId }) => profileId),
    titles: ({ body }, { id }) => reportsIn(body).filter(({ profileId }) => profileId === id),
    body: reportsBodySchema,
    bodyLimit: REPORTS_LIMIT_BYTES,
  },
  async ({ profiles, body }) => {
    // A report's age counts from when its request came, however long the body took.
    const [reporter] = profiles;
    const receivedMs = reporter ? await ledgerNow(reporter, answeringSince()) : 0;
    const own = profiles.map(({ id }) => id);
    const places = await recordReports(own, reportsIn(body), receivedMs);
    await creditGroups(profiles, places);
    return new JsonAnswer({ places, forgotten: withoutPlace(reportsIn(body), places) });
  },
);

/** An act, named by `action`, or a bare position: see `perform-progress-action.ts`. */
export const PATCH = route(
  {
    acts: 'profile',
    tokens: 'write',
    titles: ({ body }) => ('undo' in body && body.undo ? [body, body.undo] : [body]),
    body: patchBodySchema,
  },
  async ({ profile, body }) => {
    const answer = await performProgressAction(profile, body);
    await creditGroups([profile], answer.places);
    return Response.json(answer);
  },
);

/** What was reported and has no place: its profile has forgotten it since. */
function withoutPlace(reports: Report[], places: Place[]) {
  const placed = new Set(places.map(itemName));
  const keys = reports.map((report) => ({ profileId: report.profileId, ...episodeKey(report) }));
  const gone = new Map(keys.map((key) => [itemName(key), key]));
  return [...gone].flatMap(([name, key]) => (placed.has(name) ? [] : [key]));
}

function reportsIn(body: { reports: Report[] } | Report): Report[] {
  return 'reports' in body ? body.reports : [body];
}

export const { PUT, DELETE, OPTIONS } = otherMethods('GET', 'POST', 'PATCH');
