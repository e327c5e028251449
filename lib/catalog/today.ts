import type { IsoDay } from '@/lib/catalog/catalog';

// Making a formatter costs a hundred times what using it does, and households live in few zones.
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * The calendar day it is in a time zone.
 * @param timeZone IANA name, for example `Asia/Tokyo`.
 * @throws RangeError when the zone does not exist.
 */
export function todayIn(timeZone: string, now: Date): IsoDay {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en', {
      timeZone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formatters.set(timeZone, formatter);
  }
  const parts = new Map(formatter.formatToParts(now).map(({ type, value }) => [type, value]));
  return `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}

/** The day a number of days earlier: `daysBefore('2026-03-01', 1)` is "2026-02-28". */
export function daysBefore(day: IsoDay, days: number): IsoDay {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}

export function daysAfter(day: IsoDay, days: number): IsoDay {
  return daysBefore(day, -days);
}
