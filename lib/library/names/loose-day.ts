/*
 * Days that only an episode has in its name, "15 November 2011", "2011.1.5": "22 July 2018" is a film as well.
 */

import { type Day, isoDay } from './air-day';

/** In English, German, French, Spanish, Italian and Dutch. */
const MONTHS = [
  'jan(?:uar[iy]?|vier)?|jänner|enero|gennaio',
  'feb(?:ruar[iy]?|rero|braio)?|février',
  'mar(?:ch|s|zo)?|märz|maart',
  'apr(?:ile?)?|avril|abril',
  'may|mai|mei|mayo|maggio',
  'jun[ei]?|juin|junio|giugno',
  'jul[iy]?|juillet|julio|luglio',
  'aug(?:ust|ustus)?|août|agosto',
  'sep(?:t|tember)?|septembre|septiembre|settembre',
  'o[ck]t(?:ober|obre|ubre)?|ottobre',
  'nov(?:ember|embre|iembre)?',
  'de[cz](?:ember)?|décembre|diciembre|dicembre',
];
const MONTH = `(?<month>${MONTHS.join('|')})\\.?`;
const DAY = '(?<!\\d)(?<day>\\d{1,2})(?:\\.|st|nd|rd|th)?';
const YEAR = '(?<year>(?:19|20)\\d\\d)(?!\\d)';
const IN_WORDS = [
  new RegExp(`${DAY}[\\s._-]+(?:de\\s+)?${MONTH}[\\s._,-]+(?:de\\s+)?${YEAR}`, 'iu'),
  new RegExp(`(?<!\\p{L})${MONTH}[\\s._-]+${DAY}[\\s._,-]+${YEAR}`, 'iu'),
];
const IN_DIGITS = [
  /(?<!\d)(?<year>(?:19|20)\d\d)(?<between>[-._ ])(?<month>\d{1,2})\k<between>(?<day>\d{1,2})(?!\d)/u,
  /(?<!\d)(?<day>\d{1,2})(?<between>[-._ ])(?<month>\d{1,2})\k<between>(?<year>(?:19|20)\d\d)(?!\d)/u,
];

export const findLooseDay = (name: string) => findIn([...IN_WORDS, ...IN_DIGITS], name);

/** "15 November 2011"; among films, "2011.5.1" is a year and how many loudspeakers. */
export const findDayInWords = (name: string) => findIn(IN_WORDS, name);

function findIn(patterns: RegExp[], name: string): Day | null {
  for (const pattern of patterns) {
    const found = pattern.exec(name);
    if (!found) continue;
    const { year = '', month = '', day = '' } = found.groups ?? {};
    const [one, other] = [twoDigits(numberOf(month)), twoDigits(day)];
    const date = isoDay(year, one, other) ?? isoDay(year, other, one);
    if (date) return { date, found };
  }
  return null;
}

/** "140722", which may be any number, and "15.01.04 20-15" of a recording. */
export function findShortDay(name: string): Day | null {
  const found =
    /(?<=[\s._])(\d\d)(\d\d)(\d\d)(?=[\s._]|$)/u.exec(name) ??
    /(?<=[\s._])(\d\d)\.(\d\d)\.(\d\d)(?=[\s._]\d\d-\d\d[\s._])/u.exec(name);
  const [, year = '', month = '', day = ''] = found ?? [];
  const date = isoDay(`20${year}`, month, day);
  return found && date ? { date, found } : null;
}

function numberOf(month: string): string {
  const at = MONTHS.findIndex((each) => new RegExp(`^(?:${each})$`, 'iu').test(month));
  return at < 0 ? month : String(at + 1);
}

const twoDigits = (digits: string) => digits.padStart(2, '0');
