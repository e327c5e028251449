import type { Episode } from '@/lib/catalog/catalog';

/** A regular season of a show, in order. */
export interface ListedSeason {
  number: number;
  /** How many of its episodes have aired, by the show's own list; null where only the season's list can say. */
  airedCount: number | null;
}

/** The same, with the episodes that have aired where they were asked for and came. */
export interface AiredSeason extends ListedSeason {
  aired: Episode[] | null;
}

interface WatchedPlace {
  season: number;
  watchedAt: string | null;
}

/** More are not read for one bar of progress: what is left is counted by the show's own list. */
const LOADED_AT_MOST = 12;

/**
 * The seasons that have to be read to say how far a profile is: those whose list alone knows what has aired, the one
 * the profile is in, and those it has begun. The show's own count serves for a season that is untouched or watched from
 * end to end, unless more was watched in a season than it has: then episodes were renumbered and only ids help.
 */
export function seasonsToRead(
  seasons: readonly ListedSeason[],
  places: readonly WatchedPlace[],
  here: number | null,
): number[] {
  const watchedIn = watchedBySeason(places);
  const listed = new Map(seasons.map(({ number, airedCount }) => [number, airedCount]));
  const isRenumbered = [...watchedIn].some(([number, watched]) => {
    const most = listed.get(number);
    return number > 0 && (most === undefined || (most !== null && watched > most));
  });
  const away = (number: number) => Math.abs(number - (here ?? 1));
  return seasons
    .filter(({ number, airedCount }) => {
      if (airedCount === null || number === here) return true;
      const watched = watchedIn.get(number) ?? 0;
      return airedCount > 0 && (isRenumbered || (watched > 0 && watched < airedCount));
    })
    .map(({ number }) => number)
    .sort((one, other) => away(one) - away(other))
    .slice(0, LOADED_AT_MOST);
}

/** How many episodes were watched, by season. */
export function watchedBySeason(places: readonly WatchedPlace[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { season, watchedAt } of places) {
    if (watchedAt !== null) counts.set(season, (counts.get(season) ?? 0) + 1);
  }
  return counts;
}
