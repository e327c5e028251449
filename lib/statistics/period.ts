/** From one calendar day to another, both of them too. */
interface Days {
  first: string;
  last: string;
}

/** The days of "2026" or "2026-02". */
export function daysOf(period: string): Days {
  if (period.length === 4) return { first: `${period}-01-01`, last: `${period}-12-31` };
  const [year = 0, month = 0] = period.split('-').map(Number);
  return { first: `${period}-01`, last: isoDay(Date.UTC(year, month, 0)) };
}

/** From the Monday of this day's week on. */
export function weekOf(day: string): Days {
  const at = Date.parse(day);
  return { first: isoDay(at - ((new Date(at).getUTCDay() + 6) % 7) * 86_400_000), last: day };
}

function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
