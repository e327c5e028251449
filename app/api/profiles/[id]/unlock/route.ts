import { knownProfiles } from '@/lib/household/known-profiles';
import { unlockBodySchema } from '@/lib/household/schema';
import { readBody } from '@/lib/http/body';
import { otherMethods } from '@/lib/http/other-methods';
import { handler } from '@/lib/use-cases/access/handler';
import { noSuchProfile } from '@/lib/use-cases/access/manage';
import { unlockAnswer } from '@/lib/use-cases/access/unlock-answer';

/** Gives a profile's PIN: `{ pin }`. @returns 204 with the cookie that lets this client act for it for an evening. */
export const POST = handler<{ id: string }>(async (request, { identity, params }) => {
  const { pin } = await readBody(request, unlockBodySchema);
  const profile = (await knownProfiles(identity, [params.id])).find(({ id }) => id === params.id.toLowerCase());
  if (!profile) throw noSuchProfile();
  return unlockAnswer(request, identity, profile, pin);
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
