import { type EpisodeKey, episodeText } from '@/lib/catalog/title-key';

/** Where an item is played; the player resumes from the stored place by itself. */
export function watchAddress(key: EpisodeKey): string {
  return `/watch/${episodeText(key)}`;
}
