import { possibleCookieNames } from '@/lib/http/cookie-names';

/** How a profile looks in the header. */
export interface Face {
  name: string;
  avatar: string;
  color: string;
}

/** The raw value of a cookie of ours among all of the document's, whichever way it is named; or null. */
export function cookieValue(cookies: string, name: string): string | null {
  const pairs = cookies.split('; ');
  for (const possible of possibleCookieNames(name)) {
    const entry = pairs.find((pair) => pair.startsWith(`${possible}=`));
    if (entry) return entry.slice(possible.length + 1) || null;
  }
  return null;
}

/**
 * What the cookie in which the server leaves the chosen profile's looks says; null where it is not what the server
 * writes. Checked by hand: this runs in every page's header, and zod would be the largest script of most of them.
 */
export function parseFace(value: string): Face | null {
  try {
    const { name, avatar, color }: Partial<Record<string, unknown>> = JSON.parse(decodeURIComponent(value));
    const texts = typeof name === 'string' && typeof avatar === 'string' && typeof color === 'string';
    return texts ? { name, avatar, color } : null;
  } catch {
    return null;
  }
}
