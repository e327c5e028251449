/** What a request says of where it comes from. A browser writes these itself; no script of a page can. */
interface Told {
  /** `Origin` */
  origin: string | null;
  /** `Sec-Fetch-Site`, which browsers send over https and to localhost. */
  fetchSite: string | null;
  /** `Host` */
  host: string | null;
}

/**
 * Whether a page of ours asks, as far as its browser says. A browser sends cookies along whichever site made it ask, so
 * that what comes with cookies has to come from here; what says nothing of it does not count as ours.
 * @param siteUrl SITE_URL: what our origin is behind a proxy that changes `Host`.
 */
export function isSameOrigin({ origin, fetchSite, host }: Told, siteUrl: string): boolean {
  if (fetchSite !== null && fetchSite !== 'same-origin') return false;
  if (origin === null) return fetchSite === 'same-origin';
  const site = new URL(siteUrl);
  if (origin === site.origin) return true;
  const asking = URL.parse(origin);
  if (!asking || asking.origin !== origin || host === null) return false;
  // Where the site is https, what came over http to its name may come from any machine between here and there.
  const isDowngraded = site.protocol === 'https:' && asking.protocol !== 'https:';
  return asking.host === host.toLowerCase() && !isDowngraded;
}

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether a request would change something on the strength of its cookies, and no page of ours asks for it. */
export function isCrossSiteWrite({ method, headers }: { method: string; headers: Headers }, siteUrl: string): boolean {
  if (READS.has(method.toUpperCase())) return false;
  const told = { origin: headers.get('origin'), fetchSite: headers.get('sec-fetch-site'), host: headers.get('host') };
  return !isSameOrigin(told, siteUrl);
}
