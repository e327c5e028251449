import { finishedFrom, isInProgress, playedEnough, resumePosition, takesPlace } from '@/lib/progress/completion';
import type { JournalEntry } from '@/lib/progress/reporter/journal-entry';

export interface StartInput {
  /** Seconds from `?t=`, null when not given. */
  requested: number | null;
  /** What the server has stored, with its own clock when it said so. */
  stored: StoredPlace | null;
  serverNow: number;
  /** The newest entry of this item that this device has not delivered yet. */
  kept: JournalEntry | null;
  deviceNow: number;
  /** Of the stream, in seconds. */
  duration: number;
}

interface StoredPlace {
  position: number;
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
 * of no more than a look moves nothing, as it will move nothing on the server.
 */
export function startPlace(input: StartInput): StartPlace {
  const within = (position: number) => Math.min(position, Math.max(0, input.duration - ROOM_AT_THE_END_SECONDS));
  if (input.requested !== null) return { position: within(input.requested), from: 'address' };

  const serverAge = input.stored ? input.serverNow - Date.parse(input.stored.observedAt) : Number.POSITIVE_INFINITY;
  const deviceAge = input.kept ? Math.max(0, input.deviceNow - input.kept.observedWall) : Number.POSITIVE_INFINITY;
  const now = new Date(input.deviceNow);
  const kept = input.kept && deviceAge < serverAge && takes(input.kept, input.stored) ? input.kept : null;
  const position = kept
    ? resumePosition(keptPlace(kept, input.stored, now), now)
    : resumePosition(input.stored, new Date(input.serverNow));
  if (position === 0) return { position: 0, from: 'beginning' };
  return { position: within(position), from: kept ? 'device' : 'server' };
}

function takes({ report, owed }: JournalEntry, stored: StoredPlace | null): boolean {
  // Its session holds the place already.
  if (stored?.sessionId === report.sessionId) return true;
  return takesPlace({ ...report, event: owed ?? report.event }, stored && isInProgress(stored) ? stored.position : 0);
}

function keptPlace({ report, observedWall }: JournalEntry, stored: StoredPlace | null, now: Date) {
  const { event, position, secondsPlayed } = report;
  const before = stored && stored.sessionId !== report.sessionId ? (stored.secondsPlayed ?? 0) : 0;
  const played = secondsPlayed == null ? null : secondsPlayed + before;
  const atTheEnd = event === 'ended' || position >= finishedFrom(report);
  const finished = event === 'next' || (atTheEnd && playedEnough(played, finishedFrom(report)));
  return {
    position,
    finishedAt: finished ? now.toISOString() : null,
    observedAt: new Date(observedWall).toISOString(),
  };
}
