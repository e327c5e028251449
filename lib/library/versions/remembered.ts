import { z } from 'zod';
import { parseTitleKey, type TitleKey, titleText } from '@/lib/catalog/title-key';

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

/** What a browser sends with each page of the player stays small. */
const MOST_TITLES = 40;

/** `movie/550:plain.4k~tv/7:plain.1080p`, the newest last. */
export function rememberedVersion(cookie: string | undefined, title: TitleKey): string | null {
  const said = entries(cookie).find(([text]) => text === titleText(title))?.[1];
  return versionParameter(said);
}

export function withVersion(cookie: string | undefined, title: TitleKey, key: string): string {
  const others = entries(cookie).filter(([text]) => text !== titleText(title));
  return [...others, [titleText(title), key]]
    .slice(-MOST_TITLES)
    .map((entry) => entry.join(':'))
    .join('~');
}

function entries(cookie = ''): [string, string][] {
  return cookie.split('~').flatMap((entry): [string, string][] => {
    const [, title = '', key] = /^([^:]+):([a-z0-9.-]{1,60})$/.exec(entry) ?? [];
    return parseTitleKey(title) && key ? [[title, key]] : [];
  });
}
