import { z } from 'zod';

/*
 * The fields TMDB's answers are made of. TMDB leaves fields out, sends null or "" for "unknown", and changes types
 * without notice, so everything a page can do without falls back to null instead of failing.
 */

/** A positive TMDB id: the one thing an item cannot do without. */
export const id = z.number().int().positive();

/** Text, "" when absent. */
export const text = z
  .string()
  .nullish()
  .catch(null)
  .transform((value) => value?.trim() ?? '');

/** Text, null when absent or blank. */
export const optionalText = text.transform((value) => value || null);

/** A finite number, null when absent. */
export const optionalNumber = z
  .number()
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);

/** Minutes; TMDB's 0 means that they were not entered. */
export const runtime = optionalNumber.transform((minutes) => (minutes !== null && minutes > 0 ? minutes : null));

export const flag = z
  .boolean()
  .nullish()
  .catch(null)
  .transform((value) => value ?? false);

/** A real calendar day as "YYYY-MM-DD", null for "", "0000-00-00" and other non-days. */
export const day = optionalText.transform((value) => (value !== null && isCalendarDay(value) ? value : null));

/** The file of an image, such as "/a.jpg"; null for anything that would not stay below the image base. */
export const imagePath = optionalText.transform((value) =>
  value !== null && /^\/[\w/-]+\.\w+$/.test(value) ? value : null,
);

/** An http(s) address, null for anything else: such a link must never become `javascript:`. */
export const webAddress = optionalText.transform((value) =>
  value !== null && /^https?:\/\//i.test(value) ? value : null,
);

function isCalendarDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const parsed = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value);
}
