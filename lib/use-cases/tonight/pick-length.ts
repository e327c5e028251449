import { isSameEpisode } from '@/lib/catalog/title-key';
import { whereGroupGoesOn } from '@/lib/tonight/furthest-behind';
import type { TonightThread } from '@/lib/tonight/ranking';
import type { TonightPick } from '@/lib/tonight/schema';

/** Where those present are in things: as the group they are, and each for themselves. */
interface Threads {
  shared: readonly TonightThread[];
  threads: readonly TonightThread[];
}

/**
 * How many minutes of a pick are left where they would go on.
 * @param key the pick's, as `titleText` writes it.
 * @param minutes of the movie, or of an episode; null when unknown.
 * @returns null when unknown, and for a show of which nothing is left.
 */
export function lengthOfPick(
  { type, next }: Pick<TonightPick, 'type' | 'next'>,
  key: string,
  { shared, threads }: Threads,
  minutes: number | null,
): number | null {
  if (type === 'tv' && !next) return null;
  const of = (all: readonly TonightThread[]) => all.filter((thread) => thread.key === key);
  const thread = whereGroupGoesOn(of(shared)[0] ?? null, of(threads), (one) => one);
  const isThere = thread && (!next || isSameEpisode(thread, next));
  return (isThere ? thread.minutesLeft : null) ?? minutes;
}
