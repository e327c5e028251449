import type { EpisodeNumbers } from '@/lib/catalog/title-key';
import type { ShowProgress } from '@/lib/progress/view-schema';

/**
 * The episode somebody is at in a show, which is one and the same wherever it is said: on the button that plays, in the
 * grid, on the tab that opens, on a poster. What plays next; for who has seen all there is, where they stopped.
 */
export function hereInShow({ status, next, thread }: ShowProgress): EpisodeNumbers | null {
  if (status === 'not_started') return null;
  const here = next ?? thread;
  return here && { season: here.season, episode: here.episode };
}
