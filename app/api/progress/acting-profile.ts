import 'server-only';
import { PROFILE_COOKIE } from '@/lib/household/profile-cookie';
import { parsed } from '@/lib/http/body';
import { ProblemError } from '@/lib/http/problem';
import { profileIdSchema } from '@/lib/progress/schema';

const COOKIE = new RegExp(`(?:^|;\\s*)${PROFILE_COOKIE}=([^;\\s]+)`);

/**
 * Whose progress a request is about: the one it names, else the `tonight-profile` cookie.
 * @throws ProblemError 422 when neither says. Whether the account may act for it is checked by the service.
 */
export function actingProfileId(request: Request, named?: string): string {
  if (named !== undefined) return named;
  const chosen = COOKIE.exec(request.headers.get('cookie') ?? '')?.[1];
  if (chosen) return parsed(profileIdSchema, chosen);
  throw new ProblemError({
    status: 422,
    code: 'invalid',
    detail: 'Some fields are not right.',
    errors: [{ path: 'profileId', message: 'Say whose progress, or choose a profile first.' }],
  });
}
