/** How a profile looks in the header. */
export interface Face {
  name: string;
  avatar: string;
  color: string;
}

/** The raw value of a cookie among all of the document's, or null. */
export function cookieValue(cookies: string, name: string): string | null {
  const entry = cookies.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return entry?.slice(name.length + 1) || null;
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
