const languages: Readonly<Record<string, readonly [english: string, own: string]>> = {
  de: ['German', 'Deutsch'],
  en: ['English', 'English'],
  fr: ['French', 'Français'],
  ja: ['Japanese', '日本語'],
  pt: ['Portuguese', 'Português'],
  ru: ['Russian', 'Pусский'],
  sv: ['Swedish', 'svenska'],
  xx: ['No Language', 'No Language'],
};

const countries: Readonly<Record<string, string>> = {
  AT: 'Austria',
  AU: 'Australia',
  BE: 'Belgium',
  CA: 'Canada',
  DE: 'Germany',
  DK: 'Denmark',
  ES: 'Spain',
  FR: 'France',
  GB: 'United Kingdom',
  IE: 'Ireland',
  IT: 'Italy',
  JP: 'Japan',
  NL: 'Netherlands',
  NZ: 'New Zealand',
  PT: 'Portugal',
  SE: 'Sweden',
  SU: 'Soviet Union',
  US: 'United States of America',
};

export function spokenLanguage(code: string) {
  const [english_name, name] = languages[code] ?? [code, code];
  return { english_name, iso_639_1: code, name };
}

export function country(code: string) {
  return { iso_3166_1: code, name: countries[code] ?? code };
}
