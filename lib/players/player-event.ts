import type { MediaType } from '@/lib/catalog/catalog';

/** What a player of another maker says of a playback, in our words. */
export interface PlayerEvent {
  /** `watched`: as good as seen, by the player's own rule. */
  happening: 'start' | 'progress' | 'pause' | 'stop' | 'watched';
  /** Who plays, as the player calls them. */
  user: string | null;
  device: { id: string; name: string | null };
  /** The player's own name for this playback, where it has one. */
  playback: string | null;
  title: PlayedTitle;
  /** In seconds; null where it is not said. */
  position: number | null;
  duration: number | null;
  /** How far as a share of the whole, for players that say no seconds. */
  share: number | null;
  /** When it happened by the player's clock, in milliseconds since 1970; null where it does not say. */
  at: number | null;
}

export interface PlayedTitle {
  type: MediaType;
  /** Of the film or the show. */
  ids: PlayerIds;
  /** Of the episode. */
  episodeIds: PlayerIds;
  /** A film's, or the show's. */
  title: string;
  year: number | null;
  season: number | null;
  episode: number | null;
  episodeTitle: string | null;
}

export interface PlayerIds {
  tmdb?: number;
  imdb?: string;
  tvdb?: number;
}

/** `not-ours`: understood, and nothing of a playback of a film or an episode. */
export type ReadEvent = PlayerEvent | 'not-ours';
