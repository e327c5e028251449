/** Whose words and whose market: `{ language: 'en-US', region: 'US' }`. */
export interface CatalogLocale {
  /** BCP 47 language, as TMDB takes it. */
  language: string;
  /** ISO 3166-1 region: where certifications and services are looked up. */
  region: string;
}

export const defaultLocale: CatalogLocale = { language: 'en-US', region: 'US' };
