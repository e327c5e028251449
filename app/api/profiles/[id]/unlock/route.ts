import { profileInPathSchema, unlockBodySchema } from '@/lib/household/schema';
import { otherMethods } from '@/lib/http/other-methods';
import { route } from '@/lib/use-cases/access/route';
import { profileUnlockAnswer } from '@/lib/use-cases/access/unlock-answer';

/** Gives a profile's PIN: `{ pin }`. @returns 204 with the cookie that lets this client act for it for an evening. */
export const POST = route(
  { acts: 'account', query: profileInPathSchema, body: unlockBodySchema },
  ({ request, identity, query, body }) => profileUnlockAnswer(request, identity, query.id, body.pin),
);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
