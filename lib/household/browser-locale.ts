import { type Choice, type LocaleOfProfile, UNKNOWN_LOCALE } from '@/lib/household/locale-choices';

interface Browser {
  /** `navigator.languages`: BCP 47, the dearest first. */
  languages: readonly string[];
  /** IANA, as `Intl` says. */
  timeZone: string | undefined;
}

interface Offered {
  languages: readonly Choice[];
  regions: readonly Choice[];
  timeZones: readonly Choice[];
}

/**
 * What a new profile begins with: the first language of the browser that is offered, and the region where its clock is. A
 * clock says better than a language where a person is: many browsers speak American English anywhere.
 */
export function localeOfBrowser({ languages, timeZone }: Browser, offered: Offered): LocaleOfProfile {
  const regions = offered.regions.map(([code]) => code);
  const spoken = languages.flatMap((language) => parsed(language));
  const clock = timeZone && canonical(timeZone);
  return {
    language: first(spoken, (locale) => offeredLanguage(locale, offered.languages)) ?? UNKNOWN_LOCALE.language,
    region:
      regions.find((region) => isClockOf(region, clock)) ??
      first(spoken, ({ region }) => regions.find((code) => code === region)) ??
      UNKNOWN_LOCALE.region,
    timeZone:
      offered.timeZones.find(([name]) => canonical(name) === clock)?.[0] ?? (timeZone || UNKNOWN_LOCALE.timeZone),
  };
}

/** The language itself; as it is spoken in a region of the same words; as it is spoken anywhere. */
function offeredLanguage(locale: Intl.Locale, offered: readonly Choice[]): string | undefined {
  const { language, region } = locale.maximize();
  const codes = offered.map(([code]) => code);
  const name = SAME_WORDS[language] ?? language;
  return (
    codes.find((code) => code === `${name}-${region}`) ??
    codes.find((code) => code === OTHER_WORDS[language]?.(region)) ??
    codes.find((code) => code.startsWith(`${name}-`))
  );
}

/** Norwegian has three codes and one catalog. */
const SAME_WORDS: Record<string, string> = { no: 'nb', nn: 'nb' };

/** Of languages offered twice, the one of a region that is not offered itself. */
const OTHER_WORDS: Record<string, (region: string | undefined) => string> = {
  en: (region) => (region === 'CA' || region === 'PH' ? 'en-US' : 'en-GB'),
  es: () => 'es-MX',
  pt: (region) => (region === 'BR' ? 'pt-BR' : 'pt-PT'),
};

/** Browsers without `getTimeZones` know no clock of any region. */
function isClockOf(region: string, clock: string | undefined): boolean {
  const locale = new Intl.Locale('und', { region }) as Intl.Locale & { getTimeZones?: () => string[] | undefined };
  return locale.getTimeZones?.()?.some((name) => canonical(name) === clock) ?? false;
}

/** Of the names of one zone (`Asia/Kolkata`, `Asia/Calcutta`) the one that this engine prefers; as it is where it knows none. */
function canonical(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return timeZone;
  }
}

/** What a browser calls a language may be anything. */
function parsed(language: string): Intl.Locale[] {
  try {
    return [new Intl.Locale(language)];
  } catch {
    return [];
  }
}

function first<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
