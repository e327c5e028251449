import { type CatalogLocale, defaultLocale } from '@/lib/catalog/locale';
import { LANGUAGES, regionChoices } from '@/lib/household/locale-choices';

/*
 * Pages of titles and people are the same for everyone who reads in one language and region, and the server keeps them.
 * A browser asks for `/title/movie/550`; the proxy answers with the page under `/in/de-DE.DE`, an address of the server
 * alone.
 */

const SHARED = /^\/+(title|person)\//i;
const FOR_ALL = /^\/+in(\/|$)/i;

export function isSharedPage(path: string): boolean {
  return SHARED.test(path);
}

/** Whether a browser asks for a kept page by the server's own address, past the question of who may see it. */
export function isSharedAddress(path: string): boolean {
  return FOR_ALL.test(path) || FOR_ALL.test(decoded(path));
}

/** Where the page is kept that a path shows in a locale; null for a locale that no profile can choose. */
export function sharedAddress(path: string, { language, region }: CatalogLocale): string | null {
  return readLocale(`${language}.${region}`) && `/in/${language}.${region}${path.replace(/^\/+/, '/')}`;
}

/** The locale out of the address of a kept page, `de-DE.DE`; null for any but those that a profile may choose. */
export function readLocale(segment: string): CatalogLocale | null {
  const [language = '', region = '', ...more] = segment.split('.');
  return more.length === 0 && languages.has(language) && regions.has(region) ? { language, region } : null;
}

const languages = new Set<string>([defaultLocale.language, ...LANGUAGES.map(([code]) => code)]);
const regions = new Set([defaultLocale.region, ...regionChoices().map(([code]) => code)]);

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
