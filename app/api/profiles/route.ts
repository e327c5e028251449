import { insertProfile, listProfiles, orderProfiles } from '@/lib/household/repository';
import { newProfileSchema, type Profile, profileOrderSchema, profileSchema } from '@/lib/household/schema';
import { otherMethods } from '@/lib/http/other-methods';
import type { Identity } from '@/lib/supabase/access-token';
import { clientFor } from '@/lib/supabase/session';
import { requireRatedRegion } from '@/lib/use-cases/access/manage';
import { route } from '@/lib/use-cases/access/route';

/** Everyone in the household of the acting account: `{ profiles: Profile[] }`. */
export const GET = route({ acts: 'account' }, async ({ identity }) => {
  return Response.json({ profiles: await allOf(identity) });
});

/** Adds a profile to the household. @returns 201 with the profile; 409 when the household is full. */
export const POST = route({ acts: 'household', body: newProfileSchema }, async ({ managed, body: profile }) => {
  requireRatedRegion(profile);
  const { client, household, profiles } = managed;
  const added = await insertProfile(client, household.id, profile, profiles.length + 1);
  return Response.json(added, { status: 201 });
});

/** Puts the profiles in the order of `{ order: id[] }`; those left out come last. @returns them all in their order. */
export const PATCH = route(
  { acts: 'household', body: profileOrderSchema },
  async ({ identity, managed, body: { order } }) => {
    const { client, profiles } = managed;
    const own = new Set<string>(profiles.map(({ id }) => id));
    const wanted = [...new Set(order.map((id) => id.toLowerCase()))].filter((id) => own.has(id));
    const rest = profiles.map(({ id }) => id).filter((id) => !wanted.includes(id));
    await orderProfiles(client, [...wanted, ...rest]);
    return Response.json({ profiles: await allOf(identity) });
  },
);

async function allOf(identity: Identity): Promise<Profile[]> {
  return profileSchema.array().parse(await listProfiles(await clientFor(identity)));
}

export const { PUT, DELETE, OPTIONS } = otherMethods('GET', 'POST', 'PATCH');
