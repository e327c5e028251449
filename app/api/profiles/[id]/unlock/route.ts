import { knownProfiles } from '@/lib/household/known-profiles';
import { profileInPathSchema, unlockBodySchema } from '@/lib/household/schema';
import { otherMethods } from '@/lib/http/other-methods';
import { noSuchProfile } from '@/lib/use-cases/access/manage';
import { route } from '@/lib/use-cases/access/route';
import { unlockAnswer } from '@/lib/use-cases/access/unlock-answer';

/** Gives a profile's PIN: `{ pin }`. @returns 204 with the cookie that lets this client act for it for an evening. */
export const POST = route(
  { acts: 'account', query: profileInPathSchema, body: unlockBodySchema },
  async ({ request, identity, query, body }) => {
    const profile = (await knownProfiles(identity, [query.id])).find(({ id }) => id === query.id);
    if (!profile) throw noSuchProfile();
    return unlockAnswer(request, identity, profile, body.pin);
  },
);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
