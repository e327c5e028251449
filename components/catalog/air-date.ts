import type { IsoDay } from '@/lib/catalog/catalog';

const oneDay = 24 * 60 * 60 * 1000;

/** How a day is written where the viewer's "today" is unknown: "20 November 2026". */
export function plainDate(day: IsoDay): string {
  return inWords(day, { day: 'numeric', month: 'long', year: 'numeric' });
}

/**
 * When an episode airs, or aired, as one would say it: "airs Friday", "aired yesterday", "airs 4 December".
 * A weekday stands for the six days on either side; further off it could mean two.
 * @param today the viewer's calendar day, see `todayIn`.
 */
export function airDateWords(day: IsoDay, today: IsoDay): string {
  const distance = Math.round((instant(day) - instant(today)) / oneDay);
  const verb = distance < 0 ? 'aired' : 'airs';
  if (distance === 0) return 'airs today';
  if (distance === 1) return 'airs tomorrow';
  if (distance === -1) return 'aired yesterday';
  if (Math.abs(distance) < 7) return `${verb} ${inWords(day, { weekday: 'long' })}`;
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  return `${verb} ${inWords(day, { day: 'numeric', month: 'long', year: sameYear ? undefined : 'numeric' })}`;
}

function instant(day: IsoDay): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function inWords(day: IsoDay, format: Intl.DateTimeFormatOptions): string {
  // A plain day has no time zone: read and written in the same one, it stays the day it is.
  return new Intl.DateTimeFormat('en-GB', { ...format, timeZone: 'UTC' }).format(instant(day));
}
