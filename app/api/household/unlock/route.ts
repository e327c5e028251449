import { unlockBodySchema } from '@/lib/household/schema';
import { readBody } from '@/lib/http/body';
import { otherMethods } from '@/lib/http/other-methods';
import { handler } from '@/lib/use-cases/access/handler';
import { unlockAnswer } from '@/lib/use-cases/access/unlock-answer';

/** Gives the PIN of the settings: `{ pin }`. @returns 204 with the cookie that lets this client change the household. */
export const POST = handler(async (request, { identity }) => {
  const { pin } = await readBody(request, unlockBodySchema);
  return unlockAnswer(request, identity, null, pin);
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
