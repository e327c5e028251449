import { cookieName, cookieSafety } from '@/lib/http/cookie-names';
/** Says that the account of this browser was deleted just now; a link from elsewhere cannot say so. */
export const DELETED_COOKIE = cookieName('tonight-deleted');
export const deletedCookieOptions = {
  ...cookieSafety,
  sameSite: 'strict',
  httpOnly: true,
  maxAge: 60,
} as const;
