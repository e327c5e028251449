import { newProfileSchema, profileOrderSchema } from '@/lib/household/schema';
import { otherMethods } from '@/lib/http/other-methods';
import { route } from '@/lib/use-cases/access/route';
import { addProfile, profilesOf, putInOrder } from '@/lib/use-cases/household/profiles';

/** Everyone in the household of the acting account: `{ profiles: Profile[] }`. */
export const GET = route({ acts: 'account' }, async ({ identity }) =>
  Response.json({ profiles: await profilesOf(identity) }),
);

/** Adds a profile to the household. @returns 201 with the profile; 409 when the household is full. */
export const POST = route({ acts: 'household', body: newProfileSchema }, async ({ managed, body }) =>
  Response.json(await addProfile(managed, body), { status: 201 }),
);

/** Puts the profiles in the order of `{ order: id[] }`; those left out come last. @returns them all in their order. */
export const PATCH = route(
  { acts: 'household', body: profileOrderSchema },
  async ({ identity, managed, body: { order } }) =>
    Response.json({ profiles: await putInOrder({ identity, managed }, order) }),
);

export const { PUT, DELETE, OPTIONS } = otherMethods('GET', 'POST', 'PATCH');
