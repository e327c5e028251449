import ical, { escape as escapeText, ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator';
import { arrivalLabel, arrivalNames } from '@/lib/catalog/arrival-words';
import { titleKey } from '@/lib/catalog/title-key';
import { titlePath } from '@/lib/catalog/title-path';
import { daysAfter } from '@/lib/catalog/today';
import type { ComingUpItem } from '@/lib/use-cases/coming-up/coming-up-of';

interface CalendarOf {
  /** Whose it is. */
  name: string;
  timeZone: string;
  /** Whether names of episodes may tell too much. */
  veiled: boolean;
  siteUrl: string;
}

/** How often programs are asked to look. */
const LOOK_AGAIN_SECONDS = 6 * 3600;
/** The same every time, so that an unchanged calendar is the same text. */
const STAMP = new Date('2026-01-01T00:00:00Z');

/**
 * What is coming up as iCalendar text. An air date is a day and no instant, so that each is an event of a whole day, which
 * a calendar shows on that day wherever it is. The library moves days by the server's own zone where a calendar has one
 * (`timezone`); days are given in UTC instead, and the zone is only said.
 */
export function calendarText(items: readonly ComingUpItem[], { name, timeZone, veiled, siteUrl }: CalendarOf): string {
  const calendar = ical({
    // The library escapes what events say, and not what the calendar is called.
    name: escapeText(`Coming up for ${name}`, false),
    prodId: { company: 'Tonight', product: 'Coming up', language: 'EN' },
    ttl: LOOK_AGAIN_SECONDS,
    x: { 'X-WR-TIMEZONE': timeZone },
  });
  for (const { day, showId, show, season, episodes } of items) {
    // What has no day stands in no calendar.
    if (day === null) continue;
    const names = arrivalNames({ episodes }, veiled);
    calendar.createEvent({
      // By what it is and not by its day: an episode that is put off moves, and stands nowhere twice.
      id: `tv-${showId}-${season}-${episodes[0]?.number ?? 0}@tonight`,
      stamp: STAMP,
      start: wholeDay(day),
      end: wholeDay(daysAfter(day, 1)),
      allDay: true,
      summary: `${show.title} ${arrivalLabel({ season, episodes })}`,
      ...(names && { description: names }),
      url: `${siteUrl}${titlePath(titleKey('tv', showId))}`,
      busystatus: ICalEventBusyStatus.FREE,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

function wholeDay(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
