import { doneAt } from '@/lib/http/late';
import { otherMethods } from '@/lib/http/other-methods';
import { inHousehold } from '@/lib/use-cases/access/in-household';
import { route } from '@/lib/use-cases/access/route';
import { addToList, moveInList, takeOffList } from '@/lib/use-cases/watchlist/change-list';
import { householdListOf, listOf } from '@/lib/use-cases/watchlist/lists';
import {
  watchlistAddSchema,
  watchlistMoveSchema,
  watchlistQuerySchema,
  watchlistRemoveSchema,
} from '@/lib/watchlist/schema';

/** One profile's list in its order, or with `scope=household` everybody's as one with who wants what. */
export const GET = route(
  { acts: 'profile', tokens: 'read', titles: 'listed', query: watchlistQuerySchema },
  async ({ caller, profile: acting, query }) => {
    const asked = await inHousehold(caller, acting);
    return Response.json({ entries: await (query.scope === 'profile' ? listOf(asked) : householdListOf(asked)) });
  },
);

/** Puts a title on the list, or leaves it where it stands. @returns 409 when the list is full. */
export const POST = route(
  { acts: 'profile', tokens: 'write', titles: 'found', body: watchlistAddSchema },
  async ({ caller, profile, body }) =>
    Response.json({ entry: await addToList(await inHousehold(caller, profile), body) }),
);

/** Moves one title behind another, or to the top. @returns the list; 409 when that place is no longer there. */
export const PATCH = route(
  { acts: 'profile', tokens: 'write', titles: 'listed', body: watchlistMoveSchema },
  async ({ caller, profile, body }) =>
    Response.json({ entries: await moveInList(await inHousehold(caller, profile), body) }),
);

/** Takes a title off; one that was added after what comes late stays. @returns it with the position that puts it back, or null when it was not there. */
export const DELETE = route(
  { acts: 'profile', tokens: 'write', titles: 'stored', query: watchlistRemoveSchema },
  async ({ caller, profile, query }) =>
    Response.json({ removed: await takeOffList(await inHousehold(caller, profile), query, doneAt(query)) }),
);

export const { PUT, OPTIONS } = otherMethods('GET', 'POST', 'PATCH', 'DELETE');
