import { finishedFrom, isInProgress, playedEnough, resumePosition, takesPlace } from '@/lib/progress/completion';
import type { JournalEntry } from '@/lib/progress/journal/journal-entry';

export interface StartInput {
  /** Seconds from `?t=`, null when not given. */
  requested: number | null;
  /** What the server has stored, with its own clock when it said so. */
  stored: StoredPlace | null;
  serverNow: number;
  /** The newest entry of this item that this device has not delivered yet. */
  kept: JournalEntry | null;
  deviceNow: number;
}

interface StoredPlace {
  position: number;
  /** Seconds; 0 while it is unknown. */
  duration: number;
  finishedAt: string | null;
  observedAt: string;
  /** Whose it is, and what was really played in all. */
  sessionId?: string;
  secondsPlayed?: number;
}

export interface StartPlace {
  /** Seconds. */
  position: number;
  from: 'address' | 'server' | 'device' | 'beginning';
}

/** A place at the very end would show nothing but the end. */
const ROOM_AT_THE_END_SECONDS = 5;

/**
 * Where playback starts: at `?t=`, else at the newer of the server's place and one that this device still keeps because
 * the page died before it was sent, else at the beginning. The two are compared by age, each by its own clock; a report
 * of no more than a look moves nothing, as it will move nothing on the server. Past the end only the stream itself
 * knows what is; what a manifest declares may be shorter.
 */
export function startPlace(input: StartInput): StartPlace {
  if (input.requested !== null) return { position: input.requested, from: 'address' };

  const serverAge = input.stored ? input.serverNow - Date.parse(input.stored.observedAt) : Number.POSITIVE_INFINITY;
  const deviceAge = input.kept ? Math.max(0, input.deviceNow - input.kept.observedWall) : Number.POSITIVE_INFINITY;
  const now = new Date(input.deviceNow);
  const kept = input.kept && deviceAge < serverAge && takes(input.kept, input.stored) ? input.kept : null;
  const place = kept ? placeOfJournal(kept, input.stored, now) : input.stored;
  const position = resumePosition(place, kept ? now : new Date(input.serverNow));
  if (position === 0) return { position: 0, from: 'beginning' };
  return { position: beforeEnd(position, place?.duration ?? 0), from: kept ? 'device' : 'server' };
}

/** @param duration the player's own, seconds; 0 while it is unknown. */
function beforeEnd(position: number, duration: number): number {
  return duration > 0 ? Math.min(position, Math.max(0, duration - ROOM_AT_THE_END_SECONDS)) : position;
}

function takes({ report, owed }: JournalEntry, stored: StoredPlace | null): boolean {
  // Its session holds the place already.
  if (stored?.sessionId === report.sessionId) return true;
  return takesPlace({ ...report, event: owed ?? report.event }, stored && isInProgress(stored) ? stored.position : 0);
}

function placeOfJournal({ report, observedWall }: JournalEntry, stored: StoredPlace | null, now: Date) {
  const { event, position, secondsPlayed, duration } = report;
  const before = stored && stored.sessionId !== report.sessionId ? (stored.secondsPlayed ?? 0) : 0;
  const played = secondsPlayed == null ? null : secondsPlayed + before;
  const from = duration === null ? Number.POSITIVE_INFINITY : finishedFrom({ ...report, duration });
  const atTheEnd = event === 'ended' || position >= from;
  const finished = event === 'next' || (atTheEnd && playedEnough(played, from));
  return {
    position,
    duration: duration ?? 0,
    finishedAt: finished ? now.toISOString() : null,
    observedAt: new Date(observedWall).toISOString(),
  };
}
