import { hasEnded } from '@/lib/catalog/availability';
import type { Episode, IsoDay, Season, Show } from '@/lib/catalog/catalog';
import { daysAfter } from '@/lib/catalog/today';

/*
 * What airs next of a show. Pure; days are plain days, and whose "today" it is says who asks.
 */

/** What airs of a show on one day. */
export interface Arrival {
  /** Null: announced without a day. */
  day: IsoDay | null;
  season: number;
  /** In order; none where only the season is dated or announced. */
  episodes: { number: number; name: string }[];
}

/** The page's parts, in its order. */
export const ARRIVAL_SPANS = ['today', 'week', 'later', 'returns'] as const;
export type ArrivalSpan = (typeof ARRIVAL_SPANS)[number];

type Dates = Pick<Show, 'status' | 'inProduction' | 'lastAirDate' | 'seasons'>;
/** What is read of one show: the season that airs now, and those announced behind it. */
const SEASONS_READ = 4;
/** Of what can be named by its weekday alone. */
const WEEK_DAYS = 6;

/** The seasons in which something may air from a day on; none of a show that is over. */
export function seasonsAhead({ seasons, ...show }: Dates, from: IsoDay): number[] {
  const regular = seasons.filter(({ number }) => number > 0).sort((one, other) => one.number - other.number);
  const isOver = hasEnded(show) && (show.lastAirDate ?? '') < from;
  if (isOver && regular.every(({ airDate }) => airDate === null || airDate < from)) return [];
  const current = regular.findLastIndex(({ airDate }) => airDate !== null && airDate <= from);
  return regular.slice(Math.max(0, current), Math.max(0, current) + SEASONS_READ).map(({ number }) => number);
}

/**
 * What airs from a day on, by days. A season that is dated without its episodes arrives whole; one that is announced
 * without a day counts where nothing else does.
 * @param read the seasons that `seasonsAhead` named, without those that have no page.
 */
export function arrivals({ seasons, ...show }: Dates, read: readonly Season[], from: IsoDay): Arrival[] {
  const ahead = seasonsAhead({ seasons, ...show }, from);
  const found = ahead.flatMap((number) => {
    const listed = seasons.find((season) => season.number === number);
    const episodes = read.find((season) => season.number === number)?.episodes ?? [];
    const days = byDay(episodes.filter(({ airDate }) => airDate !== null && airDate >= from));
    const dated = days.map(([day, ofDay]): Arrival => ({ day, season: number, episodes: ofDay }));
    if (dated.length > 0 || episodes.some(({ airedBy }) => airedBy !== null)) return dated;
    const day = listed?.airDate ?? null;
    return day === null || day >= from ? [{ day, season: number, episodes: [] }] : [];
  });
  const dated = found.filter((one): one is Arrival & { day: IsoDay } => one.day !== null);
  if (dated.length > 0) return dated.sort((one, other) => compare(one.day, other.day) || one.season - other.season);
  return found.slice(0, 1);
}

function byDay(episodes: readonly Episode[]): [IsoDay, Arrival['episodes']][] {
  const days = Map.groupBy(
    episodes.toSorted((one, other) => one.number - other.number),
    ({ airDate }) => airDate ?? '',
  );
  return [...days].map(([day, ofDay]) => [day, ofDay.map(({ number, name }) => ({ number, name }))]);
}

/** @param today the day of who asks, see `todayIn`. */
export function arrivalSpan(day: IsoDay | null, today: IsoDay): ArrivalSpan {
  if (day === null) return 'returns';
  if (day <= today) return 'today';
  return day <= daysAfter(today, WEEK_DAYS) ? 'week' : 'later';
}

/** Of what comes later, each show's next alone: a page is no schedule of half a year. */
export function shownArrivals<Item extends { day: IsoDay | null; showId: number }>(
  items: readonly Item[],
  today: IsoDay,
): Item[] {
  const told = new Set<number>();
  return items.filter(({ day, showId }) => {
    const isSoon = day !== null && arrivalSpan(day, today) !== 'later';
    if (!isSoon && told.has(showId)) return false;
    told.add(showId);
    return true;
  });
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
