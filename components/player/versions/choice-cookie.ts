import type { TitleKey } from '@/lib/catalog/title-key';
import { withChoice } from '@/lib/library/versions/choices-by-title';

const A_YEAR_SECONDS = 365 * 24 * 3600;

/**
 * What is written to remember a choice for a title, beside those for other titles.
 * @param cookies as `document.cookie` reads. @param choice null forgets it.
 */
export function choiceCookie(
  cookies: string,
  cookie: string,
  { type, tmdbId }: TitleKey,
  choice: string | null,
): string {
  const name = `${cookie}=`;
  const before = cookies.split('; ').find((each) => each.startsWith(name));
  const said = withChoice(before?.slice(name.length), { type, tmdbId }, choice);
  // Of the player's pages alone: no other page asks.
  return `${name}${said}; path=/watch; max-age=${A_YEAR_SECONDS}; samesite=lax`;
}
