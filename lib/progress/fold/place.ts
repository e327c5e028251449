import { finishedFrom as finishedLine, playedAFairPart } from '@/lib/progress/completion';
import { isImpossible, type Session, stored, toSession } from '@/lib/progress/fold/session';
import { THRESHOLDS } from '@/lib/progress/thresholds';
import type { LedgerEntry } from '../ledger/ledger-entry';

/** Where an item stands, by its ledger; instants are milliseconds since 1970. */
export interface FoldedPlace {
  position: number;
  duration: number;
  secondsPlayed: number;
  sessionId: string;
  observedAt: number;
  /** When it was really played last, or put somewhere on purpose. */
  playedAt: number | null;
  watchedAt: number | null;
  finishedAt: number | null;
  episodeId: number | null;
  deviceId: string | null;
  deviceName: string | null;
}

/** It took the place, or does not count seconds: only then does it say that the item is finished. */
type Judged = Session & { decides: boolean };

/**
 * The place of one item, from all that was ever reported of it, in whatever order: the rule of docs/places.md, as
 * `supabase/migrations/0115_fold.sql` says it in SQL. Null when there is nothing, or the viewer has forgotten it all.
 */
export function foldPlace(reports: readonly LedgerEntry[]): FoldedPlace | null {
  const all = [...Map.groupBy(reports, (entry) => entry.id).values()].map(toSession);
  const forgottenAt = latest(all.filter(({ kind }) => kind === 'forget'));
  const living = all.filter(({ kind, observedAt }) => kind !== 'forget' && observedAt > forgottenAt).sort(inOrder);
  return placeOf(living, forgottenAt);
}

function placeOf(sessions: Session[], forgottenAt: number): FoldedPlace | null {
  const unwatchedAt = latest(sessions.filter(({ kind }) => kind === 'mark-unwatched'));
  const judged: Judged[] = [];
  let place: Judged | null = null;
  let standsAt = 0;
  let isTaken = false;
  let leftAt = 0;
  let playedAt: number | null = null;
  for (const session of sessions) {
    const surely = session.explicit || session.seconds >= THRESHOLDS.reallyPlayedSeconds;
    const takes = surely || tookAFairPart(session, leftAt);
    const current: Judged = { ...session, decides: takes || !session.counted };
    judged.push(current);
    if (takes && session.kind !== 'mark-unwatched') playedAt = session.observedAt;
    const position = takes || !session.counted ? session.position : Math.min(session.position, saidOf(session));
    if (takes || ((!isTaken || !session.counted) && (place === null || position >= standsAt))) {
      place = current;
      standsAt = position;
    }
    isTaken ||= takes;
    if (surely) leftAt = isAtTheEnd(session) ? 0 : session.position;
  }
  if (place === null) return null;
  const total = sum(judged);
  const since = sum(judged.filter(({ observedAt }) => observedAt > unwatchedAt));
  return {
    position: standsAt,
    duration: place.duration,
    secondsPlayed: stored(total),
    sessionId: place.id,
    observedAt: place.observedAt,
    playedAt,
    watchedAt: watchedAt(judged, since, Math.max(unwatchedAt, forgottenAt)),
    finishedAt: isFinished(place, total) ? place.observedAt : null,
    episodeId: judged.findLast((session) => session.episodeId !== null)?.episodeId ?? null,
    deviceId: place.deviceId,
    deviceName: place.deviceName,
  };
}

/** A short session takes the place, too, when it played a fair part of what was left. */
function tookAFairPart({ duration, seconds, least, ...session }: Session, leftAt: number): boolean {
  return playedAFairPart(seconds, {
    from: Math.min(least, leftAt),
    end: finishedFrom({ duration, ...session }),
    duration,
  });
}

/** A session that took nothing puts the place no further than it says it played. */
function saidOf({ claimed, duration, seconds }: Session): number {
  return isImpossible(claimed, duration) ? seconds : claimed;
}

function watchedAt(sessions: Session[], secondsSince: number, after: number): number | null {
  const crossings = sessions.flatMap(({ crossedAt, crossedNeeds, seconds }) => {
    const needs = crossedNeeds ?? 0;
    const counts =
      crossedAt !== null &&
      crossedAt > after &&
      needs <= secondsSince &&
      Math.min(THRESHOLDS.reallyPlayedSeconds, needs) <= seconds;
    return counts ? [crossedAt] : [];
  });
  return crossings.length > 0 ? Math.min(...crossings) : null;
}

function isFinished(session: Judged, total: number): boolean {
  if (!session.decides) return false;
  if (session.passedPosition !== null && session.position >= session.passedPosition) return true;
  const enough = !session.counted || total >= finishedFrom(session) * THRESHOLDS.playedShare;
  return session.duration > 0 && isAtTheEnd(session) && enough;
}

function isAtTheEnd(session: Session): boolean {
  const { position, endedPosition, passedPosition } = session;
  return (
    position >= finishedFrom(session) ||
    (endedPosition !== null && position >= endedPosition) ||
    (passedPosition !== null && position >= passedPosition)
  );
}

/** A viewer who stands on a line has reached it, whatever rounding took. */
function finishedFrom({ duration, creditsStart }: Pick<Session, 'duration' | 'creditsStart'>): number {
  return finishedLine({ duration, creditsStart }) - THRESHOLDS.roundingSeconds;
}

function inOrder(one: Session, other: Session): number {
  return one.observedAt - other.observedAt || (one.id < other.id ? -1 : 1);
}

function latest(sessions: Session[]): number {
  return Math.max(Number.NEGATIVE_INFINITY, ...sessions.map(({ observedAt }) => observedAt));
}

function sum(sessions: Session[]): number {
  return sessions.reduce((total, session) => total + session.seconds, 0);
}
