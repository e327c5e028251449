/** In whose words a profile reads titles, whose ratings and services count, and by whose clock a day begins. */
export interface LocaleOfProfile {
  language: string;
  region: string;
  timeZone: string;
}

/** What a profile begins with where neither person nor browser says anything. */
export const UNKNOWN_LOCALE: LocaleOfProfile = { language: 'en-US', region: 'US', timeZone: 'UTC' };

/** What a profile may choose from, each in its own words. */
export const LANGUAGES = [
  ['en-US', 'English (US)'],
  ['en-GB', 'English (UK)'],
  ['de-DE', 'Deutsch'],
  ['fr-FR', 'Français'],
  ['es-ES', 'Español'],
  ['es-MX', 'Español (Latinoamérica)'],
  ['it-IT', 'Italiano'],
  ['pt-BR', 'Português (Brasil)'],
  ['pt-PT', 'Português'],
  ['nl-NL', 'Nederlands'],
  ['sv-SE', 'Svenska'],
  ['da-DK', 'Dansk'],
  ['nb-NO', 'Norsk'],
  ['fi-FI', 'Suomi'],
  ['pl-PL', 'Polski'],
  ['cs-CZ', 'Čeština'],
  ['uk-UA', 'Українська'],
  ['tr-TR', 'Türkçe'],
  ['ja-JP', '日本語'],
  ['ko-KR', '한국어'],
  ['zh-CN', '简体中文'],
  ['hi-IN', 'हिन्दी'],
] as const;

const REGION_CODES =
  'US GB IE CA AU NZ DE AT CH FR BE NL LU ES PT IT SE NO DK FI IS PL CZ HU GR BR MX AR JP KR IN SG ZA TR'.split(' ');

const TIME_ZONE_NAMES = `UTC Pacific/Honolulu America/Anchorage America/Los_Angeles America/Denver America/Chicago
  America/New_York America/Toronto America/Mexico_City America/Bogota America/Sao_Paulo America/Argentina/Buenos_Aires
  Atlantic/Reykjavik Europe/London Europe/Dublin Europe/Lisbon Europe/Madrid Europe/Paris Europe/Brussels
  Europe/Amsterdam Europe/Berlin Europe/Vienna Europe/Zurich Europe/Rome Europe/Copenhagen Europe/Oslo Europe/Stockholm
  Europe/Prague Europe/Warsaw Europe/Budapest Europe/Athens Europe/Helsinki Europe/Kyiv Europe/Istanbul Africa/Cairo
  Africa/Johannesburg Asia/Dubai Asia/Kolkata Asia/Singapore Asia/Shanghai Asia/Seoul Asia/Tokyo Australia/Perth
  Australia/Sydney Pacific/Auckland`.split(/\s+/);

export type Choice = readonly [value: string, label: string];

export function regionChoices(): Choice[] {
  const names = new Intl.DisplayNames('en', { type: 'region' });
  return REGION_CODES.map((code): Choice => [code, names.of(code) ?? code]).sort((one, other) =>
    one[1].localeCompare(other[1], 'en'),
  );
}

export function timeZoneChoices(): Choice[] {
  return TIME_ZONE_NAMES.map((name) => [name, name.split('/').slice(-1).join('').replaceAll('_', ' ')]);
}

/** What was chosen elsewhere stays a choice. */
export function withOwn(choices: readonly Choice[], own: string | undefined, before = ''): readonly Choice[] {
  if (!own || choices.some(([value]) => value === own)) return choices;
  return [...choices, [own, before + own]];
}

/** Ages boards certify for, with what they mean in words. */
export const RATING_CAPS: readonly Choice[] = [
  ['', 'Everything'],
  ['18', 'Up to 18'],
  ['16', 'Up to 16'],
  ['14', 'Up to 14'],
  ['12', 'Up to 12'],
  ['8', 'Up to 8'],
  ['6', 'Up to 6'],
  ['0', 'For all ages'],
];
