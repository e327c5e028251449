import type { IsoDay } from '@/lib/catalog/catalog';
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

/** @param week its days in order, by the profile's zone. */
export function historyWeek(entries: readonly HistoryEntry[], week: readonly IsoDay[], timeZone: string): HistoryWeek {
  const byDay = new Map(historyDays(entries, timeZone).map(({ day, entries: ofDay }) => [day, secondsOf(ofDay)]));
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
    days: week.map((day) => ({ day, seconds: byDay.get(day) ?? 0 })),
  };
}

function secondsOf(entries: readonly HistoryEntry[]): number {
  return entries.reduce((sum, { seconds }) => sum + seconds, 0);
}
