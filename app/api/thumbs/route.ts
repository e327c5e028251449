import { otherMethods } from '@/lib/http/other-methods';
import { thumbGiveSchema, thumbsQuerySchema } from '@/lib/thumbs/schema';
import { inHousehold } from '@/lib/use-cases/access/in-household';
import { route } from '@/lib/use-cases/access/route';
import { thumbGiven, thumbsOf } from '@/lib/use-cases/thumbs/thumbs-of';

/** What the profile thinks of titles, the newest first. No other profile sees it. */
export const GET = route(
  { acts: 'profile', tokens: 'read', titles: 'listed', query: thumbsQuerySchema },
  async ({ caller, profile: acting }) => {
    const { profile } = await inHousehold(caller, acting);
    return Response.json({ thumbs: await thumbsOf(profile) });
  },
);

/** Gives a thumb in place of the one before, or takes it back. @returns all of the profile's; 404 for no title of its. */
export const PUT = route(
  { acts: 'profile', tokens: 'write', titles: 'found', body: thumbGiveSchema },
  async ({ caller, profile, body }) =>
    Response.json({ thumbs: await thumbGiven(await inHousehold(caller, profile), body) }),
);

export const { POST, PATCH, DELETE, OPTIONS } = otherMethods('GET', 'PUT');
