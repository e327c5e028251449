import type { IsoDay } from '@/lib/catalog/catalog';
import type { Arrival } from '@/lib/catalog/coming-up';
import { episodeLabel } from '@/lib/catalog/episode-label';
import { daysAfter } from '@/lib/catalog/today';

/** What arrives: "S2 E5", "S2 E1–E8", "Season 3". */
export function arrivalLabel({ season, episodes }: Pick<Arrival, 'season' | 'episodes'>): string {
  const [first] = episodes;
  const last = episodes.at(-1);
  if (!first || !last) return `Season ${season}`;
  const label = episodeLabel({ season, number: first.number });
  return first === last ? label : `${label}–E${last.number}`;
}

/**
 * When: "Today", "Tomorrow", "Friday", "4 December", with the year where it is another.
 * @param language of the reader, as are the days' names.
 */
export function arrivalDay(day: IsoDay, today: IsoDay, language: string): string {
  if (day <= today) return 'Today';
  if (day === daysAfter(today, 1)) return 'Tomorrow';
  const isNear = day <= daysAfter(today, 6);
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : 'numeric';
  const format: Intl.DateTimeFormatOptions = isNear ? { weekday: 'long' } : { day: 'numeric', month: 'long', year };
  return new Intl.DateTimeFormat(language, { ...format, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/** What is said of the episodes themselves; to whom names may tell too much, none. */
export function arrivalNames({ episodes }: Pick<Arrival, 'episodes'>, veiled: boolean): string | null {
  if (episodes.length === 0) return null;
  if (episodes.length > 1) return `${episodes.length} episodes`;
  return (!veiled && episodes[0]?.name) || null;
}
