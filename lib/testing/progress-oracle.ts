import type { LedgerEntry } from '../progress/act';

/*
 * The progress engine once more, as plainly as it can be said: keep everything that was ever delivered, and work the
 * places out from the beginning. Tests hold the database to it.
 */

/** What is compared; instants are milliseconds since 1970. */
export interface OraclePlace {
  position: number;
  duration: number;
  secondsPlayed: number;
  sessionId: string;
  observedAt: number;
  playedAt: number | null;
  watchedAt: number | null;
  finishedAt: number | null;
  episodeId: number | null;
  deviceId: string | null;
  deviceName: string | null;
}

export interface OracleThread {
  season: number;
  episode: number;
  playedAt: number;
}

interface Session {
  id: string;
  kind: LedgerEntry['kind'];
  explicit: boolean;
  position: number;
  duration: number;
  creditsStart: number | null;
  episodeId: number | null;
  deviceId: string | null;
  deviceName: string | null;
  measured: boolean;
  seconds: number;
  observedAt: number;
  crossedAt: number | null;
  crossedNeeds: number | null;
  endedPosition: number | null;
}

// The store keeps seconds as 32 bit floats.
const stored = Math.fround;
// Whoever stands on a line has reached it, whatever rounding took.
const ROUNDING = 0.05;

export function oraclePlace(deliveries: LedgerEntry[]): OraclePlace | null {
  const sessions = [...Map.groupBy(deliveries, (entry) => entry.id).values()].map(toSession);
  sessions.sort((one, other) => one.observedAt - other.observedAt || (one.id < other.id ? -1 : 1));
  let place: Session | null = null;
  let playedAt: number | null = null;
  let unwatchedAt = Number.NEGATIVE_INFINITY;
  for (const session of sessions) {
    const taken = session.explicit || session.seconds >= 10;
    if (taken && session.kind === 'mark-unwatched') unwatchedAt = Math.max(unwatchedAt, session.observedAt);
    if (taken && session.kind !== 'mark-unwatched') playedAt = session.observedAt;
    if (place === null || taken || session.position >= place.position) place = session;
  }
  if (place === null) return null;
  const total = sum(sessions);
  const totalSince = sum(sessions.filter((session) => session.observedAt > unwatchedAt));
  const crossings = sessions.flatMap(({ crossedAt, crossedNeeds }) =>
    crossedAt !== null && crossedAt > unwatchedAt && (crossedNeeds ?? 0) <= totalSince ? [crossedAt] : [],
  );
  return {
    position: place.position,
    duration: place.duration,
    secondsPlayed: stored(total),
    sessionId: place.id,
    observedAt: place.observedAt,
    playedAt,
    watchedAt: crossings.length > 0 ? Math.min(...crossings) : null,
    finishedAt: isFinished(place, total) ? place.observedAt : null,
    episodeId: sessions.findLast((session) => session.episodeId !== null)?.episodeId ?? null,
    deviceId: place.deviceId,
    deviceName: place.deviceName,
  };
}

/** The thread of a show from the places of its episodes. */
export function oracleThread(episodes: { season: number; episode: number; place: OraclePlace }[]): OracleThread | null {
  const played = episodes.flatMap(({ season, episode, place }) =>
    season > 0 && place.playedAt !== null ? [{ season, episode, playedAt: place.playedAt }] : [],
  );
  played.sort((a, b) => b.playedAt - a.playedAt || b.season - a.season || b.episode - a.episode);
  return played[0] ?? null;
}

function isFinished({ position, duration, creditsStart, endedPosition, measured }: Session, total: number): boolean {
  if (endedPosition !== null && position >= endedPosition) return true;
  if (duration === 0) return false;
  const from = -ROUNDING + (creditsStart ?? Math.max(0.95 * duration, duration - 120));
  return position >= from && (!measured || total >= from / 2);
}

function sum(sessions: Session[]): number {
  return sessions.reduce((total, session) => total + session.seconds, 0);
}

function toSession(reports: LedgerEntry[]): Session {
  const newest = Math.max(...reports.map((report) => report.sequence));
  const last = reports.filter((report) => report.sequence === newest);
  const positions = reports.map(positionOf);
  const offset = Math.min(...reports.map((report) => report.receivedMs - report.sentMs));
  const observedAt = Math.max(...reports.map((report) => Math.min(report.observedMs, report.sentMs))) + offset;
  const measured = reports.flatMap((report) => report.secondsPlayed ?? []).map(stored);
  const elapsed = (observedAt - Math.min(...reports.map(ownTime))) / 1000;
  const crossings = reports.filter(isCrossing);
  const ends = reports.filter(({ event, kind }) => event === 'ended' || event === 'next' || kind === 'mark-watched');
  return {
    id: reports[0]?.id ?? '',
    kind: reports[0]?.kind ?? 'playback',
    explicit: reports.some(({ kind, event }) => kind !== 'playback' || event === 'start-over'),
    position: Math.max(...last.map(positionOf)),
    duration: stored(Math.max(...last.map((report) => report.duration))),
    creditsStart: most(last.map((report) => report.creditsStart && stored(report.creditsStart))),
    episodeId: most(last.map((report) => report.episodeId)),
    deviceId: most(last.map((report) => report.deviceId)),
    deviceName: most(last.map((report) => report.deviceName)),
    measured: measured.length > 0,
    seconds:
      measured.length > 0
        ? Math.max(...measured)
        : Math.min(stored(Math.max(...positions) - Math.min(...positions)), stored(elapsed)),
    observedAt,
    crossedAt: crossings.length > 0 ? Math.min(...crossings.map(ownTime)) : null,
    crossedNeeds: crossings.length > 0 ? Math.min(...crossings.map(needs)) : null,
    endedPosition: ends.length > 0 ? Math.min(...ends.map(positionOf)) : null,
  };
}

function positionOf({ position, duration }: LedgerEntry): number {
  return duration > 0 ? Math.min(stored(position), stored(duration)) : stored(position);
}

function ownTime({ observedMs, sentMs, receivedMs }: LedgerEntry): number {
  return Math.min(observedMs, sentMs) + receivedMs - sentMs;
}

function threshold({ duration, creditsStart }: LedgerEntry): number {
  const credits = creditsStart === null ? Number.POSITIVE_INFINITY : stored(creditsStart);
  return Math.min(0.8 * stored(duration), credits) - ROUNDING;
}

function isCrossing(report: LedgerEntry): boolean {
  return report.kind === 'mark-watched' || (report.duration > 0 && positionOf(report) >= threshold(report));
}

function needs(report: LedgerEntry): number {
  return report.kind === 'mark-watched' || report.secondsPlayed === null ? 0 : stored(threshold(report) / 2);
}

function most<Value extends string | number>(values: (Value | null)[]): Value | null {
  return values.reduce((one, other) => (one === null || (other !== null && other > one) ? other : one), null);
}
