import type { HistoryEntry } from '@/lib/history/schema';

/** A playback of a film, by a person "p" on a device "tv", a minute of it. */
export function playback(more: Partial<HistoryEntry>): HistoryEntry {
  const startedAt = more.startedAt ?? '2026-11-21T20:00:00.000Z';
  return {
    profileId: 'p',
    sessionId: 'session',
    type: 'movie',
    tmdbId: 1,
    season: 0,
    episode: 0,
    startedAt,
    endedAt: startedAt,
    seconds: 60,
    position: 60,
    duration: 100,
    watched: false,
    deviceId: 'tv',
    deviceName: 'The tv',
    title: 'Metropolis',
    episodeTitle: null,
    poster: null,
    still: null,
    backdrop: null,
    together: [],
    ...more,
  };
}
