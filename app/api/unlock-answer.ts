import 'server-only';
import { enterPin } from '@/lib/household/pins/enter';
import { UNLOCK_COOKIE, unlockCookieOptions } from '@/lib/household/pins/unlock';
import { findHousehold } from '@/lib/household/repository';
import type { Profile } from '@/lib/household/schema';
import { ProblemError } from '@/lib/http/problem';
import { requestCookie } from '@/lib/http/request-cookie';
import type { Identity } from '@/lib/supabase/access-token';
import { clientFor } from '@/lib/supabase/session';

/** @throws ProblemError 403 `wrong-pin`; 429 while no further guess is taken. */
export async function unlockAnswer(
  request: Request,
  { userId, ...identity }: Identity,
  profile: Profile | null,
  pin: string,
): Promise<Response> {
  const household = await findHousehold(await clientFor({ userId, ...identity }));
  if (!household) throw new ProblemError({ status: 409, code: 'conflict', detail: 'There is no household yet.' });
  const entered = await enterPin(userId, household, profile, pin, requestCookie(request, UNLOCK_COOKIE));
  if (entered.kind === 'wrong') {
    throw new ProblemError({ status: 403, code: 'wrong-pin', detail: 'That is not the PIN.' });
  }
  if (entered.kind === 'wait') {
    const detail = `Too many wrong PINs. Wait ${entered.seconds} seconds.`;
    throw new ProblemError({ status: 429, code: 'rate-limited', detail, retryAfterSeconds: entered.seconds });
  }
  const { maxAge, path } = unlockCookieOptions;
  const cookie = `${UNLOCK_COOKIE}=${entered.cookie}; Path=${path}; Max-Age=${maxAge}; HttpOnly; SameSite=Lax`;
  return new Response(null, { status: 204, headers: { 'set-cookie': cookie } });
}
