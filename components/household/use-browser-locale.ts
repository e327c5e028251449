'use client';

import { useProfileId } from '@/components/household/use-profile-id';
import { localeOfBrowser } from '@/lib/household/browser-locale';
import { type Choice, LANGUAGES, type LocaleOfProfile, UNKNOWN_LOCALE } from '@/lib/household/locale-choices';

/** What a new profile begins with in this browser; until the page is awake, what it begins with anywhere. */
export function useBrowserLocale(regions: readonly Choice[], timeZones: readonly Choice[]): LocaleOfProfile {
  const isAwake = useProfileId() !== null;
  if (!isAwake) return UNKNOWN_LOCALE;
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return localeOfBrowser({ languages: navigator.languages, timeZone }, { languages: LANGUAGES, regions, timeZones });
}
