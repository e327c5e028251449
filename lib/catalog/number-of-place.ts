import type { EpisodePlace } from '@/lib/catalog/title-key';

/**
 * The number a place's episode has in a season's list today, by its id; null when the season does not list it. TMDB has
 * been seen to give two episodes one id: then the stored number tells them apart, or the one nearest to it is meant.
 */
export function numberOfPlace(
  season: readonly { id: number; number: number }[],
  { episode, episodeId }: EpisodePlace,
): number | null {
  let found: number | null = null;
  for (const { id, number } of season) {
    if (id !== episodeId) continue;
    if (found === null || Math.abs(number - episode) < Math.abs(found - episode)) found = number;
  }
  return found;
}
