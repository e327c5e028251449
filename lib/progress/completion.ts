import { believedMarkers } from '@/lib/progress/markers';
import { THRESHOLDS } from '@/lib/progress/thresholds';

/*
 * When something counts as in progress, watched or finished, and where it resumes. Seconds throughout. The database
 * decides by the same rules (`docs/places.md`); tests in `supabase/tests` hold the two together.
 */

const DAY_MS = 24 * 3600 * 1000;

interface Timeline {
  duration: number;
  /** Where the credits begin, if known. */
  creditsStart?: number | null;
}

/** The position from which an item counts as watched: 80 %, or the credits, whichever comes first. */
export function watchedFrom(timeline: Timeline): number {
  const { creditsStart = Number.POSITIVE_INFINITY } = believedMarkers(timeline, timeline.duration);
  return Math.min(THRESHOLDS.watchedShare * timeline.duration, creditsStart);
}

/** The position from which an item counts as finished: the credits, else 95 % or two minutes left, the later. */
export function finishedFrom(timeline: Timeline): number {
  const { duration } = timeline;
  const { creditsStart } = believedMarkers(timeline, duration);
  return creditsStart ?? Math.max(THRESHOLDS.finishedShare * duration, duration - THRESHOLDS.finishedSecondsLeft);
}

/** Whether enough was really played for a rule that asks for `threshold`. Null: the client does not count seconds. */
export function playedEnough(secondsPlayed: number | null, threshold: number): boolean {
  return secondsPlayed === null || secondsPlayed >= THRESHOLDS.playedShare * threshold;
}

interface Told {
  position: number;
  /** Null while it is unknown. */
  duration: number | null;
  creditsStart?: number | null;
  /** In the whole session. Null: the client does not count seconds, so that its position is all there is to go by. */
  secondsPlayed?: number | null;
  event?: string | null;
}

/**
 * Whether a session takes the place, or has only looked: it has really played ten seconds, or a fifth of what was left
 * where the place stood; or the viewer asked for it.
 * @param stood where the place stood; 0 where there is none, or the item was finished.
 */
export function takesPlace(told: Told, stood: number): boolean {
  const { position, duration, secondsPlayed, event } = told;
  if (secondsPlayed == null || event === 'start-over' || event === 'go-on' || event === 'next') return true;
  const { reallyPlayedSeconds } = THRESHOLDS;
  if (secondsPlayed >= reallyPlayedSeconds || duration === null) return secondsPlayed >= reallyPlayedSeconds;
  const began = Math.min(stood, Math.max(0, position - secondsPlayed));
  return playedAFairPart(secondsPlayed, { from: began, end: finishedFrom({ ...told, duration }), duration });
}

/**
 * Whether a short session played a fifth of what was left where it began, or of the whole where that was the end already.
 * @param end the position from which the item is finished.
 */
export function playedAFairPart(
  seconds: number,
  { from, end, duration }: { from: number; end: number; duration: number },
): boolean {
  const left = from < end ? duration - from : duration;
  return duration > 0 && seconds >= left / THRESHOLDS.takenOneIn;
}

/** A place past the end threshold that was only jumped to: the player asks whether to call it watched. */
export function reachedBySeeking(place: { position: number; secondsPlayed: number } & Timeline): boolean {
  return (
    place.duration > 0 && place.position >= watchedFrom(place) && !playedEnough(place.secondsPlayed, watchedFrom(place))
  );
}

export function isInProgress(place: { position: number; finishedAt: string | null }): boolean {
  return place.finishedAt === null && place.position >= THRESHOLDS.inProgressFromSeconds;
}

/**
 * Where playback starts: at the place, a little earlier after a day away, more after a week, and at the beginning
 * when it was finished.
 */
export function resumePosition(
  place: { position: number; finishedAt: string | null; observedAt: string } | null,
  now: Date,
): number {
  if (place === null || !isInProgress(place)) return 0;
  const away = now.getTime() - Date.parse(place.observedAt);
  const earlier = away >= 7 * DAY_MS ? 15 : away >= DAY_MS ? 5 : 0;
  return Math.max(0, place.position - earlier);
}
