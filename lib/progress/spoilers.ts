import { isInProgress } from '@/lib/progress/completion';
import { isBefore } from '@/lib/progress/episode-state';

interface EpisodeNumbers {
  season: number;
  episode: number;
}

interface Standing {
  /** Whether the profile wants to be kept from spoilers, see `veilsSpoilers`. */
  veils: boolean;
  /** What the profile plays next, or is playing; null at the end and where it is not known. */
  here: EpisodeNumbers | null;
  place: { position: number; watchedAt: string | null; finishedAt: string | null } | undefined;
}

/**
 * Whether an episode's title, still and synopsis would tell somebody what is to come: it lies past their place, and they
 * have neither watched it nor begun it. Specials stand beside the story.
 */
export function isSpoiler(episode: EpisodeNumbers, { veils, here, place }: Standing): boolean {
  if (!veils || here === null || episode.season === 0) return false;
  const known = place !== undefined && (place.watchedAt !== null || place.finishedAt !== null || isInProgress(place));
  return !known && isBefore(here, episode);
}

/** @param preferences what a profile's preferences hold, in whatever condition. */
export function veilsSpoilers(preferences: unknown): boolean {
  return (
    typeof preferences === 'object' &&
    preferences !== null &&
    'spoilers' in preferences &&
    preferences.spoilers === true
  );
}
