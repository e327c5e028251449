const YEAR_FIRST = /(?<!\d)((?:19|20)\d\d)[-._ ](\d{2})[-._ ](\d{2})(?!\d)/;
const YEAR_LAST = /(?<!\d)(\d{2})[-._ ](\d{2})[-._ ]((?:19|20)\d\d)(?!\d)/;
const COMPACT = /(?<!\d)((?:19|20)\d\d)(\d{2})(\d{2})(?!\d)/;

export interface Day {
  date: string;
  found: RegExpExecArray;
}

/** The day in a name, as ISO, with where it stands. */
export function findDay(name: string): Day | null {
  for (const pattern of [YEAR_FIRST, YEAR_LAST, COMPACT]) {
    const found = pattern.exec(name);
    if (!found) continue;
    const [, one = '', two = '', three = ''] = found;
    const [year, month, day] = one.length === 4 ? [one, two, three] : [three, two, one];
    const date = isoDay(year, month, day) ?? isoDay(year, day, month);
    if (date) return { date, found };
  }
  return null;
}

export function isoDay(year: string, month: string, day: string): string | null {
  const iso = `${year}-${month}-${day}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : iso;
}
