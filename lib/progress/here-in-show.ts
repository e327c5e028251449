import type { EpisodeNumbers } from '@/lib/catalog/title-key';
import type { ShowProgress } from '@/lib/progress/view-schema';

/**
 * The episode a profile is at in a show, the same one wherever it is shown: on the button that plays, in the grid, on
 * the tab that opens, on a poster. It is the episode that plays next, or the last one for a profile that has seen them
 * all.
 */
export function hereInShow({ status, next, thread }: ShowProgress): EpisodeNumbers | null {
  if (status === 'not_started') return null;
  const here = next ?? thread;
  return here && { season: here.season, episode: here.episode };
}
