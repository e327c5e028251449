import type { LedgerEntry } from '../progress/ledger/ledger-entry';

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
  /** Whether the client counts the seconds it plays, how many it says, and how many of them can be believed. */
  counted: boolean;
  claimed: number;
  seconds: number;
  least: number;
  observedAt: number;
  /** It took the place, or does not count: only then does it say that the item is finished. */
  decides: boolean;
  crossedAt: number | null;
  crossedNeeds: number | null;
  endedPosition: number | null;
  passedPosition: number | null;
}

// The store keeps seconds as 32 bit floats.
const stored = Math.fround;
// Whoever stands on a line has reached it, whatever rounding took.
const ROUNDING = 0.05;

export function oraclePlace(deliveries: LedgerEntry[]): OraclePlace | null {
  const sessions = [...Map.groupBy(deliveries, (entry) => entry.id).values()].map(toSession);
  sessions.sort((one, other) => one.observedAt - other.observedAt || (one.id < other.id ? -1 : 1));
  let place: Session | null = null;
  let standsAt = 0;
  let isTaken = false;
  let leftAt = 0;
  let playedAt: number | null = null;
  let unwatchedAt = Number.NEGATIVE_INFINITY;
  for (const session of sessions) {
    const surely = session.explicit || session.seconds >= 10;
    const from = Math.min(session.least, leftAt);
    const left = session.duration - (from < finishedFrom(session) ? from : 0);
    const takes = surely || (session.duration > 0 && session.seconds >= left / 5);
    if (takes && session.kind === 'mark-unwatched') unwatchedAt = Math.max(unwatchedAt, session.observedAt);
    if (takes && session.kind !== 'mark-unwatched') playedAt = session.observedAt;
    // Nobody has taken it: no further than what was played. A client that does not count is believed when it is further.
    const said = isImpossible(session.claimed, session.duration) ? session.seconds : session.claimed;
    const position = takes || !session.counted ? session.position : Math.min(session.position, said);
    if (takes || ((!isTaken || !session.counted) && (place === null || position >= standsAt))) {
      place = session;
      standsAt = position;
    }
    isTaken ||= takes;
    if (surely) leftAt = isAtTheEnd(session) ? 0 : session.position;
    session.decides = takes || !session.counted;
  }
  if (place === null) return null;
  const total = sum(sessions);
  const totalSince = sum(sessions.filter((session) => session.observedAt > unwatchedAt));
  const crossings = sessions.flatMap(({ crossedAt, crossedNeeds, seconds }) => {
    const needs = crossedNeeds ?? 0;
    const counts =
      crossedAt !== null && crossedAt > unwatchedAt && needs <= totalSince && Math.min(10, needs) <= seconds;
    return counts ? [crossedAt] : [];
  });
  return {
    position: standsAt,
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

function isFinished(session: Session, total: number): boolean {
  if (!session.decides) return false;
  if (session.passedPosition !== null && session.position >= session.passedPosition) return true;
  return session.duration > 0 && isAtTheEnd(session) && (!session.counted || total >= finishedFrom(session) / 2);
}

function isAtTheEnd(session: Session): boolean {
  const { position, endedPosition, passedPosition } = session;
  return (
    position >= finishedFrom(session) ||
    (endedPosition !== null && position >= endedPosition) ||
    (passedPosition !== null && position >= passedPosition)
  );
}

function finishedFrom({ duration, creditsStart }: Session): number {
  const credits = believed(creditsStart, duration);
  return -ROUNDING + (credits ?? Math.max(0.95 * duration, duration - 120));
}

/** Credits at or past the end were marked for another cut. */
function believed(creditsStart: number | null, duration: number): number | null {
  return creditsStart !== null && creditsStart > 0 && creditsStart < duration ? creditsStart : null;
}

function sum(sessions: Session[]): number {
  return sessions.reduce((total, session) => total + session.seconds, 0);
}

function toSession(reports: LedgerEntry[]): Session {
  const newest = Math.max(...reports.map((report) => report.sequence));
  const last = reports.filter((report) => report.sequence === newest);
  const positions = reports.map(positionOf);
  const offset = Math.min(...reports.map((report) => report.receivedMs - report.sentMs));
  const observedAt = Math.max(...reports.map(deviceTime)) + offset;
  const elapsed = (observedAt - offset - Math.min(...reports.map(deviceTime))) / 1000;
  const claims = reports.flatMap((report) => report.secondsPlayed ?? []).map(stored);
  const crossings = reports.filter(isCrossing);
  const ends = reports.filter(({ event }) => event === 'ended');
  const passes = reports.filter(({ event, kind }) => event === 'next' || kind === 'mark-watched');
  return {
    id: reports[0]?.id ?? '',
    kind: reports[0]?.kind ?? 'playback',
    explicit: reports.some(({ kind, event }) => kind !== 'playback' || ON_PURPOSE.has(event)),
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
    decides: false,
    observedAt,
    crossedAt: crossings.length > 0 ? Math.min(...crossings.map(ownTime)) : null,
    crossedNeeds: crossings.length > 0 ? Math.min(...crossings.map(needs)) : null,
    endedPosition: ends.length > 0 ? Math.min(...ends.map(positionOf)) : null,
    passedPosition: passes.length > 0 ? Math.min(...passes.map(positionOf)) : null,
  };
}

const ON_PURPOSE = new Set<string | null>(['start-over', 'go-on', 'next']);

/** What it said first, and from there on what fits between its reports; uncounted, the stretch it had the time for. */
function secondsOf(reports: LedgerEntry[], claims: number[], positions: number[], elapsed: number): number {
  const beginning = Math.min(...reports.map(({ sequence }) => sequence));
  const first = most(reports.filter(({ sequence }) => sequence === beginning).map(firstClaim));
  const fits = stored(Math.min(Math.max(0, ...claims), (first ?? 0) + 1 + 4 * elapsed));
  const stretch = stored(Math.min(stored(Math.max(...positions) - Math.min(...positions)), elapsed));
  return first === null ? Math.max(stretch, fits) : fits;
}

function firstClaim({ secondsPlayed, duration }: LedgerEntry): number | null {
  if (secondsPlayed === null) return null;
  return isImpossible(stored(secondsPlayed), stored(duration)) ? 0 : stored(secondsPlayed);
}

/** More than there is; of a stream that still grows nobody knows how much there is. */
function isImpossible(seconds: number, duration: number): boolean {
  return duration > 0 && seconds > duration + 1;
}

function positionOf({ position, duration }: LedgerEntry): number {
  return duration > 0 ? Math.min(stored(position), stored(duration)) : stored(position);
}

function deviceTime({ observedMs, sentMs }: LedgerEntry): number {
  return Math.min(observedMs, sentMs);
}

function ownTime(report: LedgerEntry): number {
  return deviceTime(report) + report.receivedMs - report.sentMs;
}

function threshold({ duration, creditsStart }: LedgerEntry): number {
  const credits = creditsStart === null ? null : believed(stored(creditsStart), stored(duration));
  return Math.min(0.8 * stored(duration), credits ?? Number.POSITIVE_INFINITY) - ROUNDING;
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
