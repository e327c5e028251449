import { profileChangesSchema, profileInPathSchema } from '@/lib/household/schema';
import { otherMethods } from '@/lib/http/other-methods';
import { route } from '@/lib/use-cases/access/route';
import { changeProfile, removeProfile } from '@/lib/use-cases/household/profiles';

/** Changes what is sent and keeps the rest. @returns the profile as it is now. */
export const PATCH = route(
  { acts: 'household', query: profileInPathSchema, body: profileChangesSchema },
  async ({ request, identity, managed, query, body }) =>
    Response.json(await changeProfile({ request, identity, managed }, query.id, body)),
);

/** Deletes a profile; `POST …/restore` brings it back within thirty days, with all it watched. */
export const DELETE = route(
  { acts: 'household', query: profileInPathSchema },
  async ({ request, identity, managed, query }) => {
    await removeProfile({ request, identity, managed }, query.id);
    return new Response(null, { status: 204 });
  },
);

export const { GET, POST, PUT, OPTIONS } = otherMethods('PATCH', 'DELETE');
