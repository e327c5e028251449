import type { EpisodeKey } from '@/lib/catalog/title-key';
import type { Place } from '@/lib/progress/place-schema';

/* What a place looks like that the server has not answered with yet. */

/** Of what a profile has never played. @param at ISO instant. */
export function neverPlayed({ type, tmdbId, season, episode }: EpisodeKey, profileId: string, at: string): Place {
  return {
    ...{ profileId, type, tmdbId, season, episode, episodeId: null, position: 0, duration: 0, percentage: 0 },
    ...{ secondsPlayed: 0, watchedAt: null, finishedAt: null, observedAt: at, sessionId: '' },
    ...{ deviceId: null, deviceName: null },
  };
}

/** Marked watched. @param at ISO instant. */
export function markedWatched(place: Place, at: string): Place {
  return { ...place, position: place.duration, percentage: 100, watchedAt: at, finishedAt: at, observedAt: at };
}

/** How much of it lies behind the place, in percent with two decimals. Of an unknown length it is none, or all. */
export function percentageOf(place: { position: number; duration: number; finishedAt: unknown }): number {
  const { position, duration, finishedAt } = place;
  if (duration > 0) return Math.min(100, Math.round((10_000 * position) / duration) / 100);
  return finishedAt === null ? 0 : 100;
}
