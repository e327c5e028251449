import type {
  Observation,
  ObservationEvent,
  ObservationReach,
  PlaybackSignal,
  PlaybackSignalKind,
} from '@/lib/progress/reporter/playback-signal';
import { type RunningFrom, watchedBetween } from '@/lib/progress/reporter/watched-seconds';
import { isRescueOver, isRescuesOwnSeek } from '@/lib/progress/rescued';

export interface PlaySession {
  sequence: number;
  secondsPlayed: number;
  /** A picture was on screen; or, where there is none to be seen (a hidden tab, sound alone), playback moved on. */
  frameShown: boolean;
  /** Playback has really begun: nothing is worth storing before that. */
  begun: boolean;
  paused: boolean;
  seeking: boolean;
  runningFrom: RunningFrom | null;
  /** Where the player stood at the last signal that was not its own rescue. */
  stoodAt: number | null;
  /** The player jumped over a missing piece; until it has played on behind it, the place is where it jumped from. */
  rescue: { from: number; to: number } | null;
  journaledAt: number;
  sentAt: number;
  observed: { position: number; at: number } | null;
  flushed: { position: number; at: number } | null;
}

/** A tab that dies loses at most this much of the place, and a little more for the write itself. */
const KEEP_EVERY_MS = 1_000;
const SEND_EVERY_MS = 10_000;
/** Closing a tab fires both `visibilitychange` and `pagehide`; the second has nothing new to say. */
const SAME_FLUSH_MS = 1_000;
/** By then a pause has been delivered or is kept; leaving later must not look like a newer place. */
const OLD_PAUSE_MS = 30_000;

export function newPlaySession(): PlaySession {
  return {
    sequence: 0,
    secondsPlayed: 0,
    frameShown: false,
    begun: false,
    paused: true,
    seeking: false,
    runningFrom: null,
    stoodAt: null,
    rescue: null,
    journaledAt: Number.NEGATIVE_INFINITY,
    sentAt: Number.NEGATIVE_INFINITY,
    observed: null,
    flushed: null,
  };
}

/** A pause for the kettle is the same session; after a longer one the viewer may have gone on elsewhere. */
const SAME_SESSION_MS = 10 * 60_000;

/**
 * Whether playback goes on after so long a silence (a pause, a device asleep) that it has to be a session of its own.
 * Reports of the old one would be believed at once, by what was played then; meanwhile another device may have gone on,
 * and three seconds here must not take its place away.
 * @param silentMs since the session's last observation.
 */
export function isAnotherSession(session: PlaySession, kind: PlaybackSignalKind, silentMs: number): boolean {
  if (!session.observed || silentMs <= SAME_SESSION_MS) return false;
  return kind === 'playing' || kind === 'seeking' || kind === 'seeked' || (kind === 'time' && !session.paused);
}

/** The session that follows, in front of the same player. */
export function nextSession({ paused, runningFrom, stoodAt, rescue }: PlaySession): PlaySession {
  return { ...newPlaySession(), frameShown: true, begun: !paused, paused, runningFrom, stoodAt, rescue };
}

/** Takes one signal and answers with the session after it and what is to be reported, if anything. */
export function advance(
  session: PlaySession,
  signal: PlaybackSignal,
): { session: PlaySession; observation: Observation | null } {
  const moved = settle(session, signal);
  const decision = decide(moved, signal);
  if (!decision) return { session: moved, observation: null };

  const sequence = moved.sequence + 1;
  const keeping = decision.reach === 'journal';
  return {
    session: {
      ...moved,
      sequence,
      journaledAt: signal.at,
      sentAt: keeping ? moved.sentAt : signal.at,
      observed: { position: signal.position, at: signal.at },
      flushed: decision.reach === 'flush' ? { position: signal.position, at: signal.at } : moved.flushed,
    },
    observation: {
      sequence,
      position: clampPosition(moved.rescue?.from ?? signal.position, signal.duration),
      duration: signal.duration,
      secondsPlayed: Math.round(moved.secondsPlayed * 1000) / 1000,
      at: signal.at,
      ...decision,
    },
  };
}

/** Counts what was watched up to this signal and notes the state the player is in after it. */
function settle(session: PlaySession, signal: PlaybackSignal): PlaySession {
  const here: RunningFrom = { position: signal.position, at: signal.at, rate: signal.rate };
  const next = { ...session, ...rescueAfter(session, signal) };

  // When a seek begins the media already stands at its target, so that step must not be counted.
  if (session.runningFrom && !JUMPS.has(signal.kind)) {
    next.secondsPlayed += watchedBetween(session.runningFrom, here);
  }

  switch (signal.kind) {
    case 'frame':
      next.frameShown = true;
      break;
    case 'playing':
      next.paused = false;
      next.seeking = false;
      next.begun = session.begun || session.frameShown;
      break;
    case 'pause':
    case 'ended':
      next.paused = true;
      break;
    case 'time':
      next.frameShown ||= session.runningFrom !== null && signal.position > session.runningFrom.position;
      break;
    case 'seeking':
    case 'rescue':
      next.seeking = true;
      break;
    case 'seeked':
    case 'start-over':
      next.seeking = false;
      break;
    default:
      break;
  }
  // The first frame may come after `playing` was announced.
  if (next.frameShown && !next.paused) next.begun = true;

  const stopped = next.paused || next.seeking || signal.kind === 'waiting';
  next.runningFrom = stopped ? null : here;
  return next;
}

/** Signals that say where the media stands after a step that the viewer has not watched. */
const JUMPS = new Set<PlaybackSignalKind>(['seeking', 'seeked', 'rescue', 'start-over']);

function rescueAfter(session: PlaySession, signal: PlaybackSignal): Pick<PlaySession, 'stoodAt' | 'rescue'> {
  const { kind, position } = signal;
  const { stoodAt, rescue } = session;
  if (kind === 'rescue') return { stoodAt, rescue: { from: rescue?.from ?? stoodAt ?? position, to: position } };
  if (!rescue) return { stoodAt: position, rescue };
  const playedOn = kind === 'time' && !session.paused && !session.seeking && isRescueOver(rescue.to, position);
  const jumped = kind === 'start-over' || (kind === 'seeking' && !isRescuesOwnSeek(rescue.to, position));
  return playedOn || jumped ? { stoodAt: position, rescue: null } : { stoodAt, rescue };
}

function decide(
  session: PlaySession,
  signal: PlaybackSignal,
): { event: ObservationEvent; reach: ObservationReach } | null {
  if (!session.frameShown || (signal.duration !== null && !(signal.duration > 0))) return null;
  if (signal.kind === 'start-over') return { event: 'start-over', reach: 'send' };
  if (!session.begun) return null;

  switch (signal.kind) {
    case 'time':
      if (session.paused || session.seeking) return null;
      if (signal.at - session.sentAt >= SEND_EVERY_MS) return { event: 'playing', reach: 'send' };
      if (signal.at - session.journaledAt >= KEEP_EVERY_MS) return { event: 'playing', reach: 'journal' };
      return null;
    case 'pause':
      return { event: 'pause', reach: 'send' };
    case 'seeked':
      return session.rescue ? null : { event: 'seek', reach: 'send' };
    case 'ended':
      return { event: 'ended', reach: 'send' };
    case 'next':
      return { event: 'next', reach: 'send' };
    case 'hidden':
    case 'leave':
      return alreadyFlushed(session, signal) ? null : { event: 'hidden', reach: 'flush' };
    default:
      return null;
  }
}

function alreadyFlushed({ paused, observed, flushed }: PlaySession, { position, at }: PlaybackSignal): boolean {
  const unmoved = (seen: { position: number } | null) => seen !== null && Math.abs(position - seen.position) < 0.25;
  if (flushed && unmoved(flushed) && at - flushed.at < SAME_FLUSH_MS) return true;
  return paused && observed !== null && unmoved(observed) && at - observed.at > OLD_PAUSE_MS;
}

function clampPosition(position: number, duration: number | null): number {
  return Math.round(Math.min(Math.max(0, position), duration ?? Number.POSITIVE_INFINITY) * 1000) / 1000;
}
