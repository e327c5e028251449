import { z } from 'zod';
import type { TitleKey } from '@/lib/catalog/title-key';
import { choiceFor } from '@/lib/library/versions/choices-by-title';

/*
 * Which version of a title this browser plays, in a cookie: the server has to know before the page is made, and the
 * screen that a version was chosen for is this one.
 */

export const VERSIONS_COOKIE = 'tonight-versions';

/** A key, as `versionNames` makes them. */
export const versionKeySchema = z.string().regex(/^[a-z0-9-]{1,40}\.[a-z0-9]{1,12}(?:\.\d{1,2})?$/);

/** From `?version=`; null when it is absent or makes no sense. */
export function versionParameter(value: string | string[] | undefined): string | null {
  const parsed = versionKeySchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

export function rememberedVersion(cookie: string | undefined, title: TitleKey): string | null {
  return versionParameter(choiceFor(cookie, title));
}
