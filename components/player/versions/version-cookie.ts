import type { TitleKey } from '@/lib/catalog/title-key';
import { VERSIONS_COOKIE, withVersion } from '@/lib/library/versions/remembered';

const A_YEAR_SECONDS = 365 * 24 * 3600;

/** What is written to remember a version, beside those of other titles. @param cookies as `document.cookie` reads. */
export function versionCookie(cookies: string, { type, tmdbId }: TitleKey, key: string): string {
  const name = `${VERSIONS_COOKIE}=`;
  const before = cookies.split('; ').find((each) => each.startsWith(name));
  const said = withVersion(before?.slice(name.length), { type, tmdbId }, key);
  // Of the player's pages alone: no other page asks.
  return `${name}${said}; path=/watch; max-age=${A_YEAR_SECONDS}; samesite=lax`;
}
