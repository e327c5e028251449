import type { IsoDay } from '@/lib/catalog/catalog';

/** What the rules about air dates and order need of an episode. */
export interface ListedEpisode {
  id: number;
  number: number;
  airDate: IsoDay | null;
}

/**
 * The highest number in a season that is known to have aired, null when none has. Undated episodes below it have aired
 * too: TMDB is missing their date, they are not missing.
 */
export function lastAiredNumber(season: readonly ListedEpisode[], today: IsoDay): number | null {
  return season.reduce<number | null>((last, { number, airDate }) => {
    const aired = airDate !== null && airDate <= today;
    return aired && (last === null || number > last) ? number : last;
  }, null);
}

/**
 * Whether an episode can be watched.
 * @param lastAired what `lastAiredNumber` says of its season on the same day.
 */
export function isAvailable(episode: ListedEpisode, lastAired: number | null, today: IsoDay): boolean {
  if (episode.airDate !== null) return episode.airDate <= today;
  return lastAired !== null && episode.number < lastAired;
}

/** The episodes of one season that can be watched, in the order given. */
export function availableEpisodes<Listed extends ListedEpisode>(season: readonly Listed[], today: IsoDay): Listed[] {
  const lastAired = lastAiredNumber(season, today);
  return season.filter((episode) => isAvailable(episode, lastAired, today));
}

/** Whether a title is known to come out after today; an unknown date is not held against it. */
export function isUnreleased(title: { date: IsoDay | null }, today: IsoDay): boolean {
  return title.date !== null && title.date > today;
}
