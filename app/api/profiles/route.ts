import { findHousehold, insertProfile, listProfiles } from '@/lib/household/repository';
import { MAX_PROFILES, newProfileSchema } from '@/lib/household/schema';
import { readBody } from '@/lib/http/body';
import { handler } from '@/lib/http/handler';
import { ProblemError } from '@/lib/http/problem';
import { clientFor } from '@/lib/supabase/session';

/** Everyone in the household of the acting account: `{ profiles: Profile[] }`. */
export const GET = handler(async (_request, { identity }) => {
  return Response.json({ profiles: await listProfiles(await clientFor(identity)) });
});

/** Adds a profile to the household. @returns 201 with the profile; 409 when the household is full. */
export const POST = handler(async (request, { identity }) => {
  const profile = await readBody(request, newProfileSchema);
  const client = await clientFor(identity);
  const household = await findHousehold(client);
  if (!household)
    throw new ProblemError({ status: 409, code: 'conflict', detail: 'This account has no household yet.' });
  const existing = await listProfiles(client);
  if (existing.length >= MAX_PROFILES) {
    throw new ProblemError({
      status: 409,
      code: 'conflict',
      detail: `A household has at most ${MAX_PROFILES} profiles.`,
    });
  }
  const added = await insertProfile(client, household.id, profile, existing.length);
  return Response.json(added, { status: 201 });
});
