import { historyActionSchema, historyQuerySchema, historyRemoveSchema } from '@/lib/history/schema';
import { otherMethods } from '@/lib/http/other-methods';
import { askingOf } from '@/lib/use-cases/access/asking';
import { inHousehold } from '@/lib/use-cases/access/in-household';
import { route } from '@/lib/use-cases/access/route';
import { bringBackHistory, removeFromHistory } from '@/lib/use-cases/history/change-history';
import { historyOf } from '@/lib/use-cases/history/history-of';

/** What the profile watched, newest first; `next` is the `before` of the following page. */
export const GET = route(
  { acts: 'profile', tokens: 'read', titles: 'listed', query: historyQuerySchema },
  async ({ request, caller, profile, query: { before, limit, profileId: _, ...filter } }) => {
    const asked = await askingOf(request, caller, profile);
    return Response.json(await historyOf(asked, { before, limit, filter }));
  },
);

/** Removes one playback as if it had never been. @returns the name that brings it back; 404 when there is none. */
export const DELETE = route(
  { acts: 'profile', tokens: 'write', titles: 'none', query: historyRemoveSchema },
  async ({ caller, profile, query }) =>
    Response.json(await removeFromHistory(await inHousehold(caller, profile), query)),
);

/** Takes back what one device did since a time, or brings back what was removed. */
export const POST = route(
  { acts: 'profile', tokens: 'write', titles: 'none', body: historyActionSchema },
  async ({ caller, profile, body }) => {
    const acting = await inHousehold(caller, profile);
    return Response.json(
      await (body.action === 'take-back' ? removeFromHistory(acting, body) : bringBackHistory(acting, body.removalId)),
    );
  },
);

export const { PUT, PATCH, OPTIONS } = otherMethods('GET', 'POST', 'DELETE');
