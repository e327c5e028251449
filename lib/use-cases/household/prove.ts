import 'server-only';
import { DEVICE_COOKIE, knownDevice } from '@/lib/household/device-cookie';
import { givePassword } from '@/lib/household/proof/give';
import { addressOf } from '@/lib/http/client-address';
import { ProblemError } from '@/lib/http/problem';
import { requestCookie } from '@/lib/http/request-cookie';
import { tooManyRequests } from '@/lib/http/too-many-requests';
import type { Identity } from '@/lib/supabase/access-token';

/**
 * Takes the account's password as a proof. Wrong ones are counted by where they come from and, where the browser has signed in
 * to the account before, by its device. @throws ProblemError 403 `wrong-password`; 429 while no further guess is taken.
 */
export async function proveByPassword(request: Request, identity: Identity, password: string): Promise<void> {
  const device = await knownDevice(requestCookie(request, DEVICE_COOKIE), identity.email ?? '');
  const verdict = await givePassword(identity, password, { address: addressOf(request.headers), device });
  if (verdict.kind === 'wrong') {
    throw new ProblemError({ status: 403, code: 'wrong-password', detail: 'That is not the account’s password.' });
  }
  if (verdict.kind === 'wait') {
    throw tooManyRequests(verdict.seconds, `That was a lot of tries. Wait ${verdict.seconds} seconds.`);
  }
}
