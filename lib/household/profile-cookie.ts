import type { Profile } from '@/lib/household/schema';
import { cookieName, cookieSafety } from '@/lib/http/cookie-names';

/** Which profile this browser watches as. Scripts read it; the server checks it against the household every time. */
export const PROFILE_COOKIE = cookieName('tonight-profile');
/** Name and looks of that profile, for headers of pages that are the same for everyone. */
export const PROFILE_FACE_COOKIE = cookieName('tonight-profile-face');

const ONE_YEAR_SECONDS = 365 * 24 * 3600;

export const profileCookieOptions = { ...cookieSafety, sameSite: 'lax', maxAge: ONE_YEAR_SECONDS } as const;

export function profileFace({ name, avatar, color }: Profile): string {
  return JSON.stringify({ name, avatar, color });
}
