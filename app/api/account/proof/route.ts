import { DEVICE_COOKIE, knownDevice } from '@/lib/household/device-cookie';
import { givePassword } from '@/lib/household/proof/give';
import { passwordSchema } from '@/lib/household/schema';
import { addressOf } from '@/lib/http/client-address';
import { otherMethods } from '@/lib/http/other-methods';
import { ProblemError } from '@/lib/http/problem';
import { requestCookie } from '@/lib/http/request-cookie';
import { tooManyRequests } from '@/lib/http/too-many-requests';
import { route } from '@/lib/use-cases/access/route';

/**
 * Proves the account: `{ password }`. For ten minutes this session may do what only the account's owner does.
 * @returns 204; 403 `wrong-password`; 429 while no further one is looked at.
 */
export const POST = route({ acts: 'account', body: passwordSchema }, async ({ request, identity, body }) => {
  const device = await knownDevice(requestCookie(request, DEVICE_COOKIE), identity.email ?? '');
  const verdict = await givePassword(identity, body.password, { address: addressOf(request.headers), device });
  if (verdict.kind === 'wrong') {
    throw new ProblemError({ status: 403, code: 'wrong-password', detail: 'That is not the account’s password.' });
  }
  if (verdict.kind === 'wait') {
    throw tooManyRequests(verdict.seconds, `That was a lot of tries. Wait ${verdict.seconds} seconds.`);
  }
  return new Response(null, { status: 204 });
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST');
