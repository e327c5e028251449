import { compareEpisodes, type EpisodeNumbers } from '@/lib/catalog/title-key';
import { isInProgress } from '@/lib/progress/completion';

/** How an episode stands for one profile. */
export type EpisodeState = 'not-aired' | 'unseen' | 'in-progress' | 'watched' | 'skipped';

interface Known {
  aired: boolean;
  place: { position: number; watchedAt: string | null; finishedAt: string | null } | undefined;
  /** The episode the profile is on in this show. */
  thread: EpisodeNumbers | null;
}

/**
 * What the grid says of an episode. Skipped is what the profile went past without having watched it; specials stand
 * beside the story and are never skipped.
 */
export function episodeState(episode: EpisodeNumbers, { aired, place, thread }: Known): EpisodeState {
  if (!aired) return 'not-aired';
  if (place && isInProgress(place)) return 'in-progress';
  if (place?.watchedAt) return 'watched';
  const wentOn = place?.finishedAt != null;
  return wentOn || (episode.season > 0 && thread !== null && compareEpisodes(episode, thread) < 0)
    ? 'skipped'
    : 'unseen';
}
