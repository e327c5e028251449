import { compareEpisodes, type EpisodeNumbers } from '@/lib/catalog/title-key';
import { isInProgress } from '@/lib/progress/completion';

interface Viewing {
  /** Whether the profile wants to be kept from spoilers, see `veilsSpoilers`. */
  veils: boolean;
  /** What the profile plays next, or is playing; null at the end and where it is not known. */
  here: EpisodeNumbers | null;
  place: { position: number; watchedAt: string | null; finishedAt: string | null } | undefined;
}

/**
 * Whether an episode's title, still and synopsis would give away what is to come: it lies past the profile's place, and
 * the profile has neither watched nor begun it. Specials stand beside the story.
 */
export function isSpoiler(episode: EpisodeNumbers, { veils, here, place }: Viewing): boolean {
  if (!veils || here === null || episode.season === 0) return false;
  const known = place !== undefined && (place.watchedAt !== null || place.finishedAt !== null || isInProgress(place));
  return !known && compareEpisodes(here, episode) < 0;
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
