import { watchedFrom } from '@/lib/progress/completion';
import { THRESHOLDS } from '@/lib/progress/thresholds';
import type { LedgerEntry } from '../ledger/ledger-entry';

/*
 * One session of the ledger, as its reports tell it. In SQL the same is said a report at a time, by `begin_sessions`
 * and `continue_sessions` (docs/sql.md names their migrations); property tests hold the two together.
 */

/** What the fold needs of a session; instants are milliseconds since 1970. */
export interface Session {
  id: string;
  kind: LedgerEntry['kind'];
  /** The viewer put the place here on purpose. */
  explicit: boolean;
  position: number;
  duration: number;
  creditsStart: number | null;
  episodeId: number | null;
  deviceId: string | null;
  deviceName: string | null;
  /** Whether the client counts the seconds it plays, how many it says, and how many of them can be believed. */
  counted: boolean;
  claimed: number;
  seconds: number;
  least: number;
  observedAt: number;
  crossedAt: number | null;
  crossedNeeds: number | null;
  endedPosition: number | null;
  passedPosition: number | null;
}

/** The store keeps seconds as 32 bit floats. */
export const stored = Math.fround;

const ON_PURPOSE = new Set<string | null>(['start-over', 'go-on', 'next']);

export function toSession(reports: readonly LedgerEntry[]): Session {
  const newest = Math.max(...reports.map((report) => report.sequence));
  const last = reports.filter((report) => report.sequence === newest);
  const positions = reports.map(positionOf);
  const offset = Math.min(...reports.map((report) => report.receivedMs - report.sentMs));
  const observedAt = Math.max(...reports.map(deviceTime)) + offset;
  const elapsed = (observedAt - offset - Math.min(...reports.map(deviceTime))) / 1000;
  const claims = reports.flatMap((report) => report.secondsPlayed ?? []).map(stored);
  const crossings = reports.filter(isCrossing);
  const ends = reports.filter(isEnd);
  const passes = reports.filter(isPass);
  return {
    id: reports[0]?.id ?? '',
    kind: reports[0]?.kind ?? 'playback',
    explicit: reports.some(isOnPurpose),
    position: Math.max(...last.map(positionOf)),
    duration: stored(Math.max(...last.map((report) => report.duration))),
    creditsStart: most(last.map((report) => report.creditsStart && stored(report.creditsStart))),
    episodeId: most(last.map((report) => report.episodeId)),
    deviceId: most(last.map((report) => report.deviceId)),
    deviceName: most(last.map((report) => report.deviceName)),
    counted: claims.length > 0,
    claimed: Math.max(0, ...claims),
    seconds: secondsOf(reports, claims, positions, elapsed),
    least: Math.min(...positions),
    observedAt,
    crossedAt: crossings.length > 0 ? Math.min(...crossings.map(ownTime)) : null,
    crossedNeeds: crossings.length > 0 ? Math.min(...crossings.map(needs)) : null,
    endedPosition: ends.length > 0 ? Math.min(...ends.map(positionOf)) : null,
    passedPosition: passes.length > 0 ? Math.min(...passes.map(positionOf)) : null,
  };
}

/** What it said first, and from there on what fits between its reports; uncounted, the stretch it had the time for. */
function secondsOf(reports: readonly LedgerEntry[], claims: number[], positions: number[], elapsed: number): number {
  const beginning = Math.min(...reports.map(({ sequence }) => sequence));
  const first = most(reports.filter(({ sequence }) => sequence === beginning).map(firstClaim));
  const { mostSpeed, spareSeconds } = THRESHOLDS;
  const fits = stored(Math.min(Math.max(0, ...claims), (first ?? 0) + spareSeconds + mostSpeed * elapsed));
  const stretch = stored(Math.min(stored(Math.max(...positions) - Math.min(...positions)), elapsed));
  return first === null ? Math.max(stretch, fits) : fits;
}

function firstClaim({ secondsPlayed, duration }: LedgerEntry): number | null {
  if (secondsPlayed === null) return null;
  return isImpossible(stored(secondsPlayed), stored(duration)) ? 0 : stored(secondsPlayed);
}

/** More than there is; a stream that still grows has no known length, so that nothing is too much for it. */
export function isImpossible(seconds: number, duration: number): boolean {
  return duration > 0 && seconds > duration + THRESHOLDS.spareSeconds;
}

export function positionOf({ position, duration }: LedgerEntry): number {
  return duration > 0 ? Math.min(stored(position), stored(duration)) : stored(position);
}

export function deviceTime({ observedMs, sentMs }: LedgerEntry): number {
  return Math.min(observedMs, sentMs);
}

function ownTime(report: LedgerEntry): number {
  return deviceTime(report) + report.receivedMs - report.sentMs;
}

export function isOnPurpose({ kind, event }: LedgerEntry): boolean {
  return kind !== 'playback' || ON_PURPOSE.has(event);
}

export function isEnd({ event }: LedgerEntry): boolean {
  return event === 'ended';
}

export function isPass({ event, kind }: LedgerEntry): boolean {
  return event === 'next' || kind === 'mark-watched';
}

export function isCrossing(report: LedgerEntry): boolean {
  return report.kind === 'mark-watched' || (report.duration > 0 && positionOf(report) >= watchedLine(report));
}

/** How much of it has to be really played for a crossing to count. */
export function needs(report: LedgerEntry): number {
  if (report.kind === 'mark-watched' || report.secondsPlayed === null) return 0;
  return stored(watchedLine(report) * THRESHOLDS.playedShare);
}

function watchedLine({ duration, creditsStart }: LedgerEntry): number {
  const timeline = { duration: stored(duration), creditsStart: creditsStart === null ? null : stored(creditsStart) };
  return watchedFrom(timeline) - THRESHOLDS.roundingSeconds;
}

function most<Value extends string | number>(values: (Value | null)[]): Value | null {
  return values.reduce((one, other) => (one === null || (other !== null && other > one) ? other : one), null);
}
