import { otherMethods } from '@/lib/http/other-methods';
import { tonightActionSchema, tonightQuerySchema, tonightUnpickSchema } from '@/lib/tonight/schema';
import { inHousehold } from '@/lib/use-cases/access/in-household';
import { route } from '@/lib/use-cases/access/route';
import { groupOf } from '@/lib/use-cases/tonight/group-tonight';
import { performTonightAction } from '@/lib/use-cases/tonight/perform-tonight-action';
import { unpick } from '@/lib/use-cases/tonight/unpick';
import { tonightView } from '@/lib/use-cases/tonight/view';

/** The evening: who is here, what is offered and why, and the picks, each with what is next for those present. */
export const GET = route(
  { acts: 'profile', tokens: 'none', titles: 'listed', query: tonightQuerySchema },
  async ({ caller, profile }) => Response.json(await tonightView(await groupOf(await inHousehold(caller, profile)))),
);

/**
 * Does one thing (see `tonightActionSchema`) for the profile that the body names. A caller may act for a profile tonight and
 * still not see what it sees: the evening is answered as the profile in the query sees it, where it names one.
 */
export const POST = route(
  { acts: 'profile', tokens: 'none', titles: 'found', query: tonightQuerySchema, body: tonightActionSchema },
  async ({ request, caller, profile, body }) => {
    const viewer = await inHousehold(caller, profile);
    await performTonightAction(request, caller, body, viewer.profile);
    return Response.json(await tonightView(await groupOf(viewer)));
  },
);

/** Takes a pick back. @returns the evening; 404 when it was not picked, 409 when it is said of an evening that is over. */
export const DELETE = route(
  { acts: 'profile', tokens: 'none', titles: 'listed', query: tonightUnpickSchema },
  async ({ caller, profile, query }) => {
    const acting = await inHousehold(caller, profile);
    await unpick(acting, query);
    return Response.json(await tonightView(await groupOf(acting)));
  },
);

export const { PUT, PATCH, OPTIONS } = otherMethods('GET', 'POST', 'DELETE');
