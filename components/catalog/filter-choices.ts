/*
 * The languages and countries offered as filters: those most of the catalog's titles come from. Any other works in the
 * address all the same.
 */
const languages = 'en es fr de it pt nl sv da nb fi pl cs ru uk tr ar he fa hi ta th id vi ko ja zh'.split(' ');
const countries =
  'US GB CA AU IE FR DE ES IT NL BE AT CH SE DK NO FI PL CZ RU UA TR IL IN TH ID VN KR JP CN HK TW BR MX AR ZA NG'.split(
    ' ',
  );

interface NamedCode {
  code: string;
  name: string;
}

export function languageChoices(): NamedCode[] {
  return named(languages, 'language');
}

export function countryChoices(): NamedCode[] {
  return named(countries, 'region');
}

/** The English name of a language or country, the code itself where it has none. */
export function codeName(code: string, type: 'language' | 'region'): string {
  return new Intl.DisplayNames('en', { type }).of(code) ?? code;
}

function named(codes: string[], type: 'language' | 'region'): NamedCode[] {
  const choices = codes.map((code) => ({ code, name: codeName(code, type) }));
  return choices.sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** From this year back to the first the catalog has much of. */
export function yearChoices(thisYear: number): number[] {
  const first = 1915;
  return Array.from({ length: thisYear - first + 1 }, (_, index) => thisYear - index);
}
