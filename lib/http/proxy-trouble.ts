import { onePerProcess } from '../process/one-per-process.ts';
import { hearOthers, tellOthers } from '../process/other-processes.ts';

/**
 * What is wrong between Tonight and a proxy in front of it.
 * `untold`: a proxy writes whom it asks for, and no setting says to believe it: everybody behind it counts as one.
 * `http-site`: people come by https, and SITE_URL says http: cookies and links are made for http.
 */
export type ProxyTrouble = 'untold' | 'http-site';

interface Told {
  /** `x-forwarded-for`, `x-forwarded-proto`, `forwarded` and the like, as they came. */
  headers: Record<string, string | string[] | undefined>;
  /** The other end of the connection. */
  peer: string | undefined;
}

/** Only who is near may be a proxy of ours: from afar, any client writes such headers. */
export function proxyTroubles(
  { headers, peer }: Told,
  { trustedProxies, siteUrl }: { trustedProxies: number; siteUrl: string },
): ProxyTrouble[] {
  if (!isNear(peer)) return [];
  const troubles: ProxyTrouble[] = [];
  if (trustedProxies === 0 && ['x-forwarded-for', 'x-real-ip', 'forwarded'].some((name) => headers[name])) {
    troubles.push('untold');
  }
  const scheme = String(headers['x-forwarded-proto'] ?? /proto=(\w+)/i.exec(String(headers.forwarded))?.[1] ?? '');
  if (/(?:^|,)\s*https\s*$/i.test(scheme) && !siteUrl.startsWith('https:')) troubles.push('http-site');
  return troubles;
}

/** This machine, or an address of a private network (RFC 1918, 4193, link-local and carriers' shared ones). */
export function isNear(address: string | undefined): boolean {
  const plain = (address ?? '').replace(/^::ffff:(?=\d+\.)/i, '').toLowerCase();
  return /^(?:127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|::1$|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:)/.test(
    plain,
  );
}

export const PROXY_WORDS: Record<ProxyTrouble, string> = {
  untold:
    'A proxy stands in front of Tonight and no setting says so: one stranger’s wrong passwords slow down everybody who comes through it. Set TRUSTED_PROXIES to how many there are.',
  'http-site':
    'People reach Tonight over https, and SITE_URL does not say so: cookies are not marked Secure and mailed links begin with http. Set SITE_URL to the https address.',
};

// The server notices, the settings' pages tell.
export const proxyTroublesKnown = onePerProcess('proxy-troubles', () => new Set<ProxyTrouble>());

export function noticedProxyTroubles(): ProxyTrouble[] {
  return [...proxyTroublesKnown.get()];
}

/** Keeps what is new, for the owner's settings. @returns it, to be said in the log once. */
export function noticeProxyTroubles(troubles: ProxyTrouble[]): ProxyTrouble[] {
  const known = proxyTroublesKnown.get();
  const news = troubles.filter((trouble) => !known.has(trouble));
  for (const trouble of news) {
    known.add(trouble);
    tellOthers('proxy-trouble', trouble);
  }
  return news;
}

hearOthers<ProxyTrouble>('proxy-trouble', (trouble) => void proxyTroublesKnown.get().add(trouble));
