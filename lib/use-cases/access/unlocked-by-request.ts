import 'server-only';
import { readUnlocked, UNLOCK_COOKIE, type Unlocked } from '@/lib/household/pins/unlock';
import { requestCookie } from '@/lib/http/request-cookie';
import type { Identity } from '@/lib/supabase/access-token';

/** Which PINs the browser of a request was given. */
export function unlockedBy(request: Request, { userId }: Identity): Promise<Unlocked> {
  return readUnlocked(requestCookie(request, UNLOCK_COOKIE), userId);
}
