const YEAR_FIRST = /(?<!\d)(?<year>(?:19|20)\d\d)[-._ ](?<month>\d{2})[-._ ](?<day>\d{2})(?!\d)/;
/** Between the same signs: "11-11-11.2011" is a film and its year. */
const YEAR_LAST = /(?<!\d)(?<day>\d{2})(?<between>[-._ ])(?<month>\d{2})\k<between>(?<year>(?:19|20)\d\d)(?!\d)/;
const COMPACT = /(?<!\d)(?<year>(?:19|20)\d\d)(?<month>\d{2})(?<day>\d{2})(?!\d)/;

export interface Day {
  date: string;
  found: RegExpExecArray;
}

/** The day in a name, as ISO, with where it stands. */
export function findDay(name: string): Day | null {
  for (const pattern of [YEAR_FIRST, YEAR_LAST, COMPACT]) {
    const found = pattern.exec(name);
    if (!found) continue;
    const { year = '', month = '', day = '' } = found.groups ?? {};
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
