import { insertProfile, listProfiles, orderProfiles } from '@/lib/household/repository';
import { MAX_PROFILES, newProfileSchema, profileOrderSchema } from '@/lib/household/schema';
import { readBody } from '@/lib/http/body';
import { otherMethods } from '@/lib/http/other-methods';
import { ProblemError } from '@/lib/http/problem';
import { clientFor } from '@/lib/supabase/session';
import { handler } from '@/lib/use-cases/access/handler';
import { requireManaging, requireRatedRegion } from '@/lib/use-cases/access/manage';

/** Everyone in the household of the acting account: `{ profiles: Profile[] }`. */
export const GET = handler(async (_request, { identity }) => {
  return Response.json({ profiles: await listProfiles(await clientFor(identity)) });
});

/** Adds a profile to the household. @returns 201 with the profile; 409 when the household is full. */
export const POST = handler(async (request, { identity }) => {
  const profile = await readBody(request, newProfileSchema);
  requireRatedRegion(profile);
  const { client, household, profiles } = await requireManaging(request, identity);
  if (profiles.length >= MAX_PROFILES) {
    const detail = `A household has at most ${MAX_PROFILES} profiles.`;
    throw new ProblemError({ status: 409, code: 'conflict', detail });
  }
  const added = await insertProfile(client, household.id, profile, profiles.length + 1);
  return Response.json(added, { status: 201 });
});

/** Puts the profiles in the order of `{ order: id[] }`; those left out come last. @returns them all in their order. */
export const PATCH = handler(async (request, { identity }) => {
  const { order } = await readBody(request, profileOrderSchema);
  const { client, profiles } = await requireManaging(request, identity);
  const own = new Set(profiles.map(({ id }) => id));
  const wanted = [...new Set(order.map((id) => id.toLowerCase()))].filter((id) => own.has(id));
  const rest = profiles.map(({ id }) => id).filter((id) => !wanted.includes(id));
  await orderProfiles(client, [...wanted, ...rest]);
  return Response.json({ profiles: await listProfiles(await clientFor(identity)) });
});

export const { PUT, DELETE, OPTIONS } = otherMethods('GET', 'POST', 'PATCH');
