import type { Place } from '@/lib/progress/place-schema';
import type { Report } from '@/lib/progress/report-schema';

/** What a server that stored a report answers of its item. */
export function storedPlace(report: Report): Place {
  const {
    profileId,
    type,
    tmdbId,
    season = 0,
    episode = 0,
    position,
    duration,
    observedAt,
    sessionId,
    deviceId,
  } = report;
  const key = { profileId, type, tmdbId, season, episode, episodeId: null };
  const state = { percentage: 0, secondsPlayed: 0, watchedAt: null, finishedAt: null, deviceName: null };
  return { ...key, ...state, position, duration: duration ?? 0, observedAt, sessionId, deviceId };
}
