import { type CatalogLocale, defaultLocale } from '@/lib/catalog/locale';
import type { Profile } from '@/lib/household/schema';

/** Whose words and whose market a page speaks: the profile's, or the default for someone who is not signed in. */
export function catalogLocale(profile: Pick<Profile, 'language' | 'region'> | null): CatalogLocale {
  return profile ? { language: profile.language, region: profile.region } : defaultLocale;
}
