import { unlockBodySchema } from '@/lib/household/schema';
import { otherMethods } from '@/lib/http/other-methods';
import { route } from '@/lib/use-cases/access/route';
import { unlockAnswer } from '@/lib/use-cases/access/unlock-answer';

/** Gives the PIN of the settings: `{ pin }`. @returns 204 with the cookie that lets this client change the household. */
export const POST = route({ acts: 'account', body: unlockBodySchema }, async ({ request, identity, body }) =>
  unlockAnswer(request, identity, null, body.pin),
);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
