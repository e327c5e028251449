import type { FaultRemedy } from '@/components/player/engine/fault';
import type { AfterBuffered, Fault, Mending, Piece, StreamEffect } from '@/components/player/engine/mending-terms';
import type { StreamTrouble } from '@/components/player/engine/playback';

/** Playback goes on this far behind a missing piece. */
const BEHIND_SECONDS = 0.05;
/** Pieces end this near to where the next one says it begins. */
export const NEAR_SECONDS = 0.5;
const MOST_CATCHING_UP = 3;

/** The state after an event, and what the shell has to do. */
export interface Step {
  mending: Mending;
  effects: StreamEffect[];
}

/** What the player does, by remedy. @param at milliseconds of a clock that never jumps */
export const REMEDIES: Record<FaultRemedy, (now: Mending, fault: Fault, at: number) => Step> = {
  wait: (now, { element }) => {
    // What is buffered plays on without a word; the viewer reads of it when it runs out.
    const told = tellWaiting({ ...now, attempts: now.attempts + 1, away: true, retrying: true }, element?.dry ?? true);
    told.effects.push({ do: 'stop-loading' }, { do: 'retry-later', attempts: told.mending.attempts });
    return told;
  },
  skip: (now, { piece, element }) =>
    piece?.isLast ? endBefore(now, piece, element) : afterBuffered(now, { act: 'skip', piece }),
  'ask-again': (now) => afterBuffered(now, { act: 'give-up', trouble: 'expired' }),
  'retry-lower': (now, { quality, element }, at) => {
    const history = { ...now.history, decodeRetries: now.history.decodeRetries + 1 };
    return step(
      { ...now, history, decodeFaultAt: at, adaptsAgain: quality.adapts, recovering: true },
      { do: 'hold-quality', level: Math.max(0, quality.level - 1) },
      { do: 'renew-decoder' },
      { do: 'load', from: now.reached },
      // An element with a new decoder is a paused one.
      ...(element?.playing ? [{ do: 'play' } as const] : []),
    );
  },
  'give-up': (now, { fault: { kind } }) =>
    kind === 'unsupported' || kind === 'decode'
      ? giveUp(now, kind)
      : afterBuffered(now, { act: 'give-up', trouble: 'network' }),
};

/** Does what waited until everything buffered was on screen. */
export function onceAllIsShown(before: Mending, position: number | null): Step {
  const { afterBuffered } = before;
  if (afterBuffered === null || afterBuffered === 'ended') return step(before);
  const now = { ...before, afterBuffered: null };
  if (afterBuffered.act === 'give-up') return giveUp(now, afterBuffered.trouble);
  if (afterBuffered.act === 'move') return moveTo(now, afterBuffered.to);
  const { piece } = afterBuffered;
  if (!piece || position === null) return step(now, { do: 'load', from: now.reached });
  // Sound and picture come apart: the player first fetches what there is of the one before the other's hole.
  if (position < piece.start - NEAR_SECONDS && now.catchingUp < MOST_CATCHING_UP) {
    return step({ ...now, catchingUp: now.catchingUp + 1 }, { do: 'load', from: position });
  }
  const skipped = withSkipped(now, now.history.skipped + 1);
  return moveTo(skipped, Math.max(position, piece.end + BEHIND_SECONDS));
}

/** Nothing follows the piece that is missing: what comes before it is the end. */
function endBefore(now: Mending, piece: Piece, element: Fault['element']): Step {
  if (element && element.bufferedUpTo < piece.start - NEAR_SECONDS) {
    return afterBuffered(now, { act: 'move', to: Math.max(0, piece.start - NEAR_SECONDS) });
  }
  return step({ ...now, afterBuffered: 'ended' }, { do: 'stop-loading' }, { do: 'forget-dry' }, { do: 'end-stream' });
}

function afterBuffered(now: Mending, afterBuffered: AfterBuffered): Step {
  return step({ ...now, afterBuffered }, { do: 'stop-loading' }, { do: 'await-dry', reached: now.reached });
}

function moveTo(now: Mending, to: number): Step {
  return step({ ...now, rescuedTo: to }, { do: 'rescue', to }, { do: 'load', from: to });
}

function giveUp(now: Mending, trouble: StreamTrouble): Step {
  return step({ ...now, trouble }, { do: 'stop-loading' }, { do: 'tell-trouble', trouble, position: now.reached });
}

export function tellWaiting(now: Mending, waiting: boolean): Step {
  return now.waiting === waiting ? step(now) : step({ ...now, waiting }, { do: 'tell-waiting', waiting });
}

export function withSkipped(now: Mending, skipped: number): Mending {
  return { ...now, history: { ...now.history, skipped } };
}

export function step(mending: Mending, ...effects: StreamEffect[]): Step {
  return { mending, effects };
}
