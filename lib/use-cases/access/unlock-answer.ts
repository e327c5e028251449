import 'server-only';
import { knownProfiles } from '@/lib/household/known-profiles';
import type { PinVerdict } from '@/lib/household/pins/check';
import { enterPin } from '@/lib/household/pins/enter';
import { UNLOCK_COOKIE, unlockCookieOptions } from '@/lib/household/pins/unlock';
import { readProof } from '@/lib/household/proof/repository';
import { isProved } from '@/lib/household/proof/rule';
import { findHousehold } from '@/lib/household/repository';
import type { Profile } from '@/lib/household/schema';
import { addressOf } from '@/lib/http/client-address';
import { ProblemError } from '@/lib/http/problem';
import { requestCookie } from '@/lib/http/request-cookie';
import { tooManyRequests } from '@/lib/http/too-many-requests';
import type { Identity } from '@/lib/supabase/access-token';
import { clientFor } from '@/lib/supabase/session';
import { noSuchProfile } from '@/lib/use-cases/access/manage';

/** What takes the PIN of a profile, or (null) of the settings. @throws ProblemError 403 `wrong-pin`; 429 while no further guess is taken. */
export async function unlockAnswer(
  request: Request,
  identity: Identity,
  profile: Profile | null,
  pin: string,
): Promise<Response> {
  const household = await findHousehold(await clientFor(identity));
  if (!household) throw new ProblemError({ status: 409, code: 'conflict', detail: 'There is no household yet.' });
  const entered = await enterPin(identity.userId, household, profile, pin, {
    cookie: requestCookie(request, UNLOCK_COOKIE),
    address: addressOf(request.headers),
    proved: isProved(await readProof(identity.sessionId), true),
  });
  requireRight(entered);
  const { maxAge, path, secure } = unlockCookieOptions;
  const cookie = `${UNLOCK_COOKIE}=${entered.cookie}; Path=${path}; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return new Response(null, { status: 204, headers: { 'set-cookie': cookie } });
}

/** The same for one of the household's profiles. @throws ProblemError 404; what `unlockAnswer` throws. */
export async function profileUnlockAnswer(
  request: Request,
  identity: Identity,
  profileId: string,
  pin: string,
): Promise<Response> {
  const profile = (await knownProfiles(identity, [profileId])).find(({ id }) => id === profileId);
  if (!profile) throw noSuchProfile();
  return unlockAnswer(request, identity, profile, pin);
}

/** @throws ProblemError 403 `wrong-pin`; 429 while no further guess is taken. */
export function requireRight<Verdict extends PinVerdict>(
  verdict: Verdict,
): asserts verdict is Extract<Verdict, { kind: 'right' }> {
  if (verdict.kind === 'wrong') {
    throw new ProblemError({ status: 403, code: 'wrong-pin', detail: 'That is not the PIN.' });
  }
  if (verdict.kind === 'wait') {
    throw tooManyRequests(verdict.seconds, `Too many wrong PINs. Wait ${verdict.seconds} seconds.`);
  }
}
