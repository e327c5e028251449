/**
 * Where the site is https, a cookie is sent over nothing else, and its name makes browsers hold to that: no subdomain and
 * no http page can plant one. Read from the environment itself, for these names are also asked for in browsers, which
 * have no settings and look for both.
 */
const isHttps = /^\s*https:/i.test(process.env.SITE_URL ?? '');
const PREFIX = '__Host-';

export function cookieName(name: string): string {
  return isHttps ? PREFIX + name : name;
}

/** For every cookie of ours. */
export const cookieSafety = { path: '/', secure: isHttps } as const;

/** The name as a browser may have it, the safer first. */
export function possibleCookieNames(name: string): [string, string] {
  return [PREFIX + name, name];
}
