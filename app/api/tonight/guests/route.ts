import { otherMethods } from '@/lib/http/other-methods';
import { guestIdQuerySchema } from '@/lib/tonight/guests/schema';
import { tonightQuerySchema } from '@/lib/tonight/schema';
import { accountOf } from '@/lib/use-cases/access/caller';
import { inHousehold } from '@/lib/use-cases/access/in-household';
import { route } from '@/lib/use-cases/access/route';
import { makeGuestCode, sendGuestAway } from '@/lib/use-cases/tonight/guests/invite';

/** Makes a code for this evening. It is shown now and never again. */
export const POST = route(
  { acts: 'profile', tokens: 'none', titles: 'none', query: tonightQuerySchema },
  async ({ caller, profile }) =>
    Response.json(await makeGuestCode(accountOf(caller), await inHousehold(caller, profile))),
);

/** Sends a guest away, or closes a code that no guest has used. */
export const DELETE = route(
  { acts: 'profile', tokens: 'none', titles: 'none', query: guestIdQuerySchema },
  async ({ caller, profile, query }) => {
    await sendGuestAway(await inHousehold(caller, profile), query.id);
    return new Response(null, { status: 204 });
  },
);

export const { GET, PUT, PATCH, OPTIONS } = otherMethods('POST', 'DELETE');
