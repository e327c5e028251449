/** People who are still up at two belong to the evening before. */
const ENDS_AT_HOUR = 5;

const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * Which evening it is, as the calendar day it began on ("2026-11-21"): by the household's clock, until five in the morning.
 * @param timeZone IANA name, for example `Europe/Berlin`.
 */
export function eveningOf(now: Date, timeZone: string): string {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-CA-u-ca-iso8601-nu-latn', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      hourCycle: 'h23',
    });
    formatters.set(timeZone, formatter);
  }
  const parts = new Map(formatter.formatToParts(now).map(({ type, value }) => [type, value]));
  const day = new Date(`${parts.get('year')}-${parts.get('month')}-${parts.get('day')}T00:00:00Z`);
  // By the wall clock, so that the night the clocks change ends at five like any other.
  if (Number(parts.get('hour')) < ENDS_AT_HOUR) day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
