import type { ItemKey } from '@/lib/progress/schema';

/** Where an item is played; the player resumes from the stored place by itself. */
export function watchAddress({ type, tmdbId, season, episode }: ItemKey): string {
  return type === 'movie' ? `/watch/movie/${tmdbId}` : `/watch/tv/${tmdbId}/${season}/${episode}`;
}
