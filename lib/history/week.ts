import type { IsoDay } from '@/lib/catalog/catalog';
import { daysAfter } from '@/lib/catalog/today';
import { historyDays } from '@/lib/history/days';
import type { HistoryEntry } from '@/lib/history/schema';

/** A week's history in a few figures. */
export interface HistoryWeek {
  /** Really watched. */
  seconds: number;
  /** Watched to their end, each once. */
  films: number;
  episodes: number;
  playbacks: number;
  /** Seconds of each day from Monday on, those to come too. */
  days: { day: IsoDay; seconds: number }[];
}

/** @param monday the first day of the week, by the profile's zone. */
export function historyWeek(entries: readonly HistoryEntry[], monday: IsoDay, timeZone: string): HistoryWeek {
  const byDay = new Map(historyDays(entries, timeZone).map(({ day, entries: ofDay }) => [day, secondsOf(ofDay)]));
  const days = Array.from({ length: 7 }, (_, index) => daysAfter(monday, index));
  const watched = entries.filter((entry) => entry.watched);
  const items = new Map(
    watched.map((entry) => [`${entry.type}/${entry.tmdbId}/${entry.season}/${entry.episode}`, entry]),
  );
  const films = [...items.values()].filter(({ type }) => type === 'movie').length;
  return {
    seconds: secondsOf(entries),
    films,
    episodes: items.size - films,
    playbacks: entries.length,
    days: days.map((day) => ({ day, seconds: byDay.get(day) ?? 0 })),
  };
}

function secondsOf(entries: readonly HistoryEntry[]): number {
  return entries.reduce((sum, { seconds }) => sum + seconds, 0);
}
