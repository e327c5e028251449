import { compareEpisodes, type EpisodeNumbers } from '@/lib/catalog/title-key';

/** Where a profile goes on in a title. A film's numbers are 0. */
export interface GoesOn extends EpisodeNumbers {
  /** Seconds into it; left out where only the episode counts. */
  position?: number;
}

/**
 * The person furthest behind decides where a group goes on, so that no member misses an episode: the earliest episode, in
 * it the earliest second, and among equals the one the household lists first.
 * @param at null: caught up, which is furthest on.
 */
export function furthestBehind<Item>(items: readonly Item[], at: (item: Item) => GoesOn | null): Item | null {
  const [first = null] = items.toSorted((one, other) => compare(at(one), at(other)));
  return first;
}

/**
 * Where a group goes on: at its own place, where it has one, however far each of them is; else with the person furthest
 * behind.
 */
export function whereGroupGoesOn<Item>(
  own: Item | null,
  people: readonly Item[],
  at: (item: Item) => GoesOn | null,
): Item | null {
  return own ?? furthestBehind(people, at);
}

/** In a later episode, or caught up while the other is not: a few minutes within one are no head start. */
export function isFurtherOn(one: GoesOn | null, than: GoesOn | null): boolean {
  if (one === null || than === null) return one === null && than !== null;
  return compareEpisodes(one, than) > 0;
}

function compare(one: GoesOn | null, other: GoesOn | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return compareEpisodes(one, other) || (one.position ?? 0) - (other.position ?? 0);
}
