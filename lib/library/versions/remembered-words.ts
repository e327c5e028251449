import { z } from 'zod';
import type { TitleKey } from '@/lib/catalog/title-key';
import { choiceFor } from '@/lib/library/versions/choices-by-title';

/*
 * Which captions a profile has drawn into a title's picture, in a cookie of this browser: the server has to know before the page is
 * made. What the profile chose stands in its preferences on this device; the cookie says the same, sooner.
 */

export const WORDS_COOKIE = 'tonight-drawn-words';

/** A key, as `picturesInside` makes them. */
export const wordsKeySchema = z.string().regex(/^[a-z]{1,8}\.(?:subtitles|captions|forced)\.\d{1,3}$/);

export function rememberedWords(cookie: string | undefined, title: TitleKey, profileId: string | null): string | null {
  const said = choiceFor(cookie, title) ?? '';
  const whose = `.${shortOf(profileId)}`;
  if (!said.endsWith(whose)) return null;
  const parsed = wordsKeySchema.safeParse(said.slice(0, -whose.length));
  return parsed.success ? parsed.data : null;
}

/** What the cookie keeps of a choice: one browser has several profiles. */
export function wordsChoice(key: string, profileId: string | null): string {
  return `${key}.${shortOf(profileId)}`;
}

const shortOf = (profileId: string | null) => profileId?.slice(0, 8) ?? 'device';
