import { wholeNumber } from '@/lib/imports/field';

interface Numbers {
  season: number | null;
  episode: number | null;
}

/** Which seasons of a show an anime of Simkl's is: each of its entries counts its episodes from one. */
export type AnimeSeason =
  /** The entry is the show. */
  | { kind: 'whole' }
  /** The entry's first season is the first of these. */
  | { kind: 'seasons'; numbers: readonly number[] }
  /** Nothing says which: no episode of it is guessed. */
  | { kind: 'unknown' };

/**
 * @param mapped as the backup says it where it was made with the extended form. @param named by the entry's title.
 * @param isShared whether other entries of the backup are seasons of the same show.
 */
export function animeSeason(
  mapped: readonly unknown[] | null | undefined,
  named: number | null,
  isShared: boolean,
): AnimeSeason {
  const numbers = (mapped ?? []).map(wholeNumber).filter((number): number is number => number !== null && number > 0);
  if (numbers.length > 0) return numbers[0] === 1 && !isShared ? { kind: 'whole' } : { kind: 'seasons', numbers };
  if (named !== null) return { kind: 'seasons', numbers: [named] };
  return isShared ? { kind: 'unknown' } : { kind: 'whole' };
}

/** Where an episode of an entry stands in the show. @param placed as the backup says it of the episode itself. */
export function inShow(told: Numbers, placed: Numbers | null | undefined, anime: AnimeSeason): Numbers {
  if (placed && placed.season !== null && placed.episode !== null) return placed;
  if (anime.kind === 'whole' || told.season === 0) return told;
  const season = anime.kind === 'seasons' && told.season !== null ? (anime.numbers[told.season - 1] ?? null) : null;
  return { season, episode: told.episode };
}
