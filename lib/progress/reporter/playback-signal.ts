/* What a player says of itself, and what of that is observed for a report. */

/** What the player says of itself; every signal carries where the media stands at that moment. */
export type PlaybackSignalKind =
  | 'frame'
  | 'playing'
  | 'time'
  | 'waiting'
  | 'pause'
  | 'rate'
  | 'seeking'
  | 'seeked'
  | 'rescue'
  | 'ended'
  | 'hidden'
  | 'leave'
  | 'next'
  | 'start-over';

export interface PlaybackSignal {
  kind: PlaybackSignalKind;
  /** Content seconds from the start; of a rescue, where it leads. */
  position: number;
  /** The player's own duration in seconds; 0 or NaN before there is a stream, null for one that still grows. */
  duration: number | null;
  rate: number;
  /** Milliseconds on a clock that never jumps. */
  at: number;
}

export type ObservationEvent = 'playing' | 'pause' | 'seek' | 'hidden' | 'ended' | 'next' | 'start-over';

/**
 * How far an observation must travel: `journal` is only kept on the device, `send` also goes to the server now,
 * `flush` goes at once by a request that outlives the page.
 */
export type ObservationReach = 'journal' | 'send' | 'flush';

export interface Observation {
  sequence: number;
  position: number;
  duration: number | null;
  /** Content seconds watched in this session so far. */
  secondsPlayed: number;
  at: number;
  event: ObservationEvent;
  reach: ObservationReach;
}
