import type { IsoDay, Show } from '@/lib/catalog/catalog';

/** An episode as a list has it, before anything is known of what stands after it. */
export interface DatedEpisode {
  number: number;
  airDate: IsoDay | null;
}

/** What the rules about air dates and order need of an episode. */
export interface ListedEpisode extends DatedEpisode {
  id: number;
  /** The day by which it has aired: its air date or, TMDB missing that, the first day known after it. */
  airedBy: IsoDay | null;
}

/** What of a show tells that an undated episode has aired. */
export type ShowDates = Pick<Show, 'status' | 'inProduction' | 'lastAirDate' | 'date'> & {
  seasons: readonly { number: number; airDate: IsoDay | null }[];
};

/** Whether an episode can be watched. */
export function hasAired({ airedBy }: Pick<ListedEpisode, 'airedBy'>, today: IsoDay): boolean {
  return airedBy !== null && airedBy <= today;
}

/** The episodes of a list that can be watched, in the order given. */
export function availableEpisodes<Listed extends Pick<ListedEpisode, 'airedBy'>>(
  episodes: readonly Listed[],
  today: IsoDay,
): Listed[] {
  return episodes.filter((episode) => hasAired(episode, today));
}

/**
 * The day by which a season's undated episodes have aired whatever its own list says: when a later season began, or an
 * ended show aired for the last time. Null when neither is known. Specials stand beside the seasons: none is later.
 */
export function undatedAiredBy(show: ShowDates, season: number): IsoDay | null {
  const began = (from: number) =>
    show.seasons.flatMap(({ number, airDate }) => (number >= from ? (airDate ?? []) : []));
  const later = season > 0 ? began(season + 1) : [];
  if (!hasEnded(show)) return earliest(later);
  const last = show.lastAirDate ?? latest(began(1)) ?? show.date;
  return earliest(last === null ? later : [...later, last]);
}

/** TMDB's word for it, unless it says in the same breath that more is being made. */
export function hasEnded({ status, inProduction }: Pick<Show, 'status' | 'inProduction'>): boolean {
  return (status === 'Ended' || status === 'Canceled') && !inProduction;
}

/**
 * A season's episodes with the day by which each has aired.
 * @param undatedBy what `undatedAiredBy` says of the season.
 */
export function withAiredBy<Dated extends DatedEpisode>(
  season: readonly Dated[],
  undatedBy: IsoDay | null,
): (Dated & { airedBy: IsoDay | null })[] {
  const backwards = season.toSorted((one, other) => other.number - one.number);
  const days = new Map<number, IsoDay | null>();
  let sinceThen = undatedBy;
  for (const { number, airDate } of backwards) {
    days.set(number, airDate ?? sinceThen);
    if (airDate !== null && (sinceThen === null || airDate < sinceThen)) sinceThen = airDate;
  }
  return season.map((episode) => ({ ...episode, airedBy: days.get(episode.number) ?? null }));
}

/** Whether a title is known to come out after today; an unknown date is not held against it. */
export function isUnreleased(title: { date: IsoDay | null }, today: IsoDay): boolean {
  return title.date !== null && title.date > today;
}

function earliest(days: readonly IsoDay[]): IsoDay | null {
  return days.reduce<IsoDay | null>((found, day) => (found === null || day < found ? day : found), null);
}

function latest(days: readonly IsoDay[]): IsoDay | null {
  return days.reduce<IsoDay | null>((found, day) => (found === null || day > found ? day : found), null);
}
