import { finishedFrom, resumePosition } from '@/lib/progress/completion';
import type { JournalEntry } from '@/lib/progress/reporter/journal-entry';

export interface StartInput {
  /** Seconds from `?t=`, null when not given. */
  requested: number | null;
  /** What the server has stored, with its own clock when it said so. */
  stored: { position: number; finishedAt: string | null; observedAt: string } | null;
  serverNow: number;
  /** The newest entry of this item that this device has not delivered yet. */
  kept: JournalEntry | null;
  deviceNow: number;
  /** Of the stream, in seconds. */
  duration: number;
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
 * the page died before it was sent, else at the beginning. The two are compared by age, each by its own clock.
 */
export function startPlace(input: StartInput): StartPlace {
  const within = (position: number) => Math.min(position, Math.max(0, input.duration - ROOM_AT_THE_END_SECONDS));
  if (input.requested !== null) return { position: within(input.requested), from: 'address' };

  const serverAge = input.stored ? input.serverNow - Date.parse(input.stored.observedAt) : Number.POSITIVE_INFINITY;
  const deviceAge = input.kept ? Math.max(0, input.deviceNow - input.kept.observedWall) : Number.POSITIVE_INFINITY;
  const now = new Date(input.deviceNow);
  const kept = input.kept && deviceAge < serverAge ? input.kept : null;
  const position = kept
    ? resumePosition(keptPlace(kept, now), now)
    : resumePosition(input.stored, new Date(input.serverNow));
  if (position === 0) return { position: 0, from: 'beginning' };
  return { position: within(position), from: kept ? 'device' : 'server' };
}

function keptPlace({ report, observedWall }: JournalEntry, now: Date) {
  const finished = report.event === 'ended' || report.event === 'next' || report.position >= finishedFrom(report);
  return {
    position: report.position,
    finishedAt: finished ? now.toISOString() : null,
    observedAt: new Date(observedWall).toISOString(),
  };
}
