/** Says that the account of this browser was deleted just now; a link from elsewhere cannot say so. */
export const DELETED_COOKIE = 'tonight-deleted';
export const deletedCookieOptions = {
  path: '/sign-in/deleted',
  sameSite: 'strict',
  httpOnly: true,
  maxAge: 60,
} as const;
