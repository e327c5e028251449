import { unlockAnswer } from '@/app/api/unlock-answer';
import { unlockBodySchema } from '@/lib/household/schema';
import { readBody } from '@/lib/http/body';
import { handler } from '@/lib/http/handler';
import { otherMethods } from '@/lib/http/other-methods';

/** Gives the PIN of the settings: `{ pin }`. @returns 204 with the cookie that lets this client change the household. */
export const POST = handler(async (request, { identity }) => {
  const { pin } = await readBody(request, unlockBodySchema);
  return unlockAnswer(request, identity, null, pin);
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
