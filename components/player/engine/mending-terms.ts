import type { FaultHistory, StreamFault } from '@/components/player/engine/fault';
import type { StreamTrouble } from '@/components/player/engine/playback';

/** A piece of the stream that did not come, or that the decoder refused; seconds. */
export interface Piece {
  start: number;
  end: number;
  /** The list ends with it and will not grow any more. */
  isLast: boolean;
}

/** What the player does once everything buffered is on screen. */
export type AfterBuffered =
  | { act: 'skip'; piece: Piece | null }
  | { act: 'move'; to: number }
  | { act: 'give-up'; trouble: StreamTrouble };

/** How far a stream has come, and what the player has tried to keep it going. Seconds, and milliseconds of a clock that never jumps. */
export interface Mending {
  /** The place asked for when the stream was opened. */
  startAt: number;
  /** The last second shown, also while the element has a new decoder and stands at zero. */
  reached: number;
  history: FaultHistory;
  /** Where the film starts instead, when the place asked for lies past its end. */
  clampedStart: number | null;
  /** Tries since the stream last gave something; each waits longer. */
  attempts: number;
  /** Loading stands still until the next try. */
  retrying: boolean;
  /** The viewer reads that the player waits for the connection. */
  waiting: boolean;
  /** The server did not answer the last time. */
  away: boolean;
  /** How often loading began again, with nothing shown since, to come up to a missing piece. */
  catchingUp: number;
  /** Where the player last moved by itself. */
  rescuedTo: number | null;
  /** Loading stands still until everything buffered is shown, or for good behind the last piece, unless the viewer goes elsewhere. */
  afterBuffered: AfterBuffered | 'ended' | null;
  /** The quality is held for the new decoder's first piece, and adapts by itself after it. */
  adaptsAgain: boolean;
  /** The old decoder is gone and the new one not there yet; faults of the old one are old news. */
  recovering: boolean;
  decodeFaultAt: number;
  trouble: StreamTrouble | null;
}

/** What happened, with what the decision has to know of the element at that moment. */
export type StreamEvent =
  | { kind: 'described'; edge: number }
  | { kind: 'attached' }
  | { kind: 'buffered' }
  | { kind: 'shown'; position: number }
  /** The element ran out of pictures. */
  | { kind: 'stalled' }
  | { kind: 'seeking'; position: number; bufferedUpTo: number }
  /** hls.js waits for the connection and goes on by itself; `dry` when nothing buffered is left to play. */
  | { kind: 'offline'; dry: boolean }
  /** The film goes on without captions or with other sound; `fatal` when hls.js has stopped for it. */
  | { kind: 'left-out'; fatal: boolean }
  | ({ kind: 'fault'; at: number } & Fault)
  /** Everything buffered has been shown; `position` is null without an element. */
  | { kind: 'dry'; position: number | null }
  /** The wait is over, or the device is back online. */
  | { kind: 'retry' };

export interface Fault {
  fault: StreamFault;
  /** hls.js will not try any further. */
  fatal: boolean;
  /** The fault lies in sound or captions, which nothing could stand in for. */
  beside: boolean;
  piece: Piece | null;
  element: { position: number; bufferedUpTo: number; dry: boolean; playing: boolean } | null;
  /** Of the quality being shown or, before the first picture, loaded; and whether the quality adapts by itself. */
  quality: { level: number; adapts: boolean };
}

/** What the shell does, in the order of the answer. */
export type StreamEffect =
  | EngineEffect
  | { do: 'tell-waiting'; waiting: boolean }
  | { do: 'tell-trouble'; trouble: StreamTrouble; position: number };

/** What it does to hls.js and to the element. */
export type EngineEffect =
  | { do: 'load'; from: number }
  | { do: 'stop-loading' }
  | { do: 'retry-later'; attempts: number }
  | { do: 'forget-retry' }
  /** Answers with `dry`, once. */
  | { do: 'await-dry'; reached: number }
  | { do: 'forget-dry' }
  | { do: 'start-at'; position: number }
  /** The player moves playback by itself; the viewer did not ask for it. */
  | { do: 'rescue'; to: number }
  | { do: 'end-stream' }
  | { do: 'hold-quality'; level: number }
  | { do: 'adapt-quality' }
  | { do: 'renew-decoder' }
  | { do: 'play' };
