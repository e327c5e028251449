import { JsonAnswer } from '@/lib/http/json-answer';
import { otherMethods } from '@/lib/http/other-methods';
import { patchBodySchema } from '@/lib/progress/action-schema';
import { progressQuerySchema } from '@/lib/progress/all/query';
import { type Report, reportsBodySchema } from '@/lib/progress/report-schema';
import { route } from '@/lib/use-cases/access/route';
import { continueWatchingOf } from '@/lib/use-cases/progress/continue-watching';
import { creditGroups } from '@/lib/use-cases/progress/credit-groups';
import { performProgressAction } from '@/lib/use-cases/progress/perform-progress-action';
import { allPlacesOf } from '@/lib/use-cases/progress/places-of';
import { takeReports } from '@/lib/use-cases/progress/take-reports';

/** Continue Watching: `{ items: ContinueWatchingItem[] }`, newest first; or every place, a page at a time. */
export const GET = route(
  { acts: 'profile', tokens: 'read', titles: 'listed', query: progressQuerySchema },
  async ({ profile, query }) => {
    if (query.filter === 'in-progress') return JsonAnswer.of({ items: await continueWatchingOf(profile, query.limit) });
    return Response.json(await allPlacesOf(profile, query));
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
  async ({ profiles, body }) => JsonAnswer.of(await takeReports(profiles, reportsIn(body))),
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

function reportsIn(body: { reports: Report[] } | Report): Report[] {
  return 'reports' in body ? body.reports : [body];
}

export const { PUT, DELETE, OPTIONS } = otherMethods('GET', 'POST', 'PATCH');
