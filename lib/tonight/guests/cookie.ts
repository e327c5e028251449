import { cookieName, cookieSafety } from '@/lib/http/cookie-names';

/** By which a guest's browser is known until dawn. Scripts cannot read it, and no session comes of it. */
export const GUEST_COOKIE = cookieName('tonight-guest');

/** No evening is longer than a day; the server ends it at dawn. */
export const guestCookieOptions = { ...cookieSafety, sameSite: 'lax', httpOnly: true, maxAge: 24 * 3600 } as const;
