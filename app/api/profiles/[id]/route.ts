import { z } from 'zod';
import { deleteProfile, updateProfile } from '@/lib/household/repository';
import { profileChangesSchema } from '@/lib/household/schema';
import { readBody } from '@/lib/http/body';
import { handler } from '@/lib/http/handler';
import { ProblemError } from '@/lib/http/problem';
import { clientFor } from '@/lib/supabase/session';

interface Params {
  id: string;
}

const notThere = () =>
  new ProblemError({ status: 404, code: 'not-found', detail: 'There is no such profile in your household.' });

/** Changes what is sent and keeps the rest. @returns the profile as it is now. */
export const PATCH = handler<Params>(async (request, { identity, params }) => {
  const changes = await readBody(request, profileChangesSchema);
  const profile = await updateProfile(await clientFor(identity), profileId(params), changes);
  if (!profile) throw notThere();
  return Response.json(profile);
});

/** Deletes a profile with everything it watched. */
export const DELETE = handler<Params>(async (_request, { identity, params }) => {
  if (!(await deleteProfile(await clientFor(identity), profileId(params)))) throw notThere();
  return new Response(null, { status: 204 });
});

function profileId({ id }: Params): string {
  if (!z.uuid().safeParse(id).success) throw notThere();
  return id;
}
