import { type FaultRemedy, remedyFor } from '@/components/player/engine/fault';
import type {
  AfterBuffered,
  Fault,
  Mending,
  Piece,
  StreamEffect,
  StreamEvent,
} from '@/components/player/engine/mending-terms';
import type { StreamTrouble } from '@/components/player/engine/playback';

/** A decoder that has worked this long since its last trouble has a fresh start. */
const FORGIVEN_AFTER_MS = 60_000;
/** A stream replaced by a shorter one than the place was taken from starts this long before its end. */
const BEFORE_END_SECONDS = 10;
/** Playback goes on this far behind a missing piece. */
const BEHIND_SECONDS = 0.05;
/** Pieces end this near to where the next one says it begins. */
const NEAR_SECONDS = 0.5;
const MOST_CATCHING_UP = 3;

interface Step {
  mending: Mending;
  effects: StreamEffect[];
}

export function newMending(startAt: number): Mending {
  return {
    startAt,
    reached: startAt,
    history: { started: false, decodeRetries: 0, skipped: 0 },
    clampedStart: null,
    attempts: 0,
    retrying: false,
    waiting: false,
    away: false,
    catchingUp: 0,
    rescuedTo: null,
    standing: null,
    adaptsAgain: false,
    recovering: false,
    decodeFaultAt: Number.NEGATIVE_INFINITY,
    trouble: null,
  };
}

/** Takes one event and answers with the state after it and what the shell has to do. */
export function mend(now: Mending, event: StreamEvent): Step {
  switch (event.kind) {
    case 'described':
      // hls.js starts at the beginning then, and bears to be moved only once it has buffered something.
      if (now.history.started || now.startAt <= event.edge - 1) return step(now);
      return step({ ...now, clampedStart: Math.max(0, event.edge - BEFORE_END_SECONDS) });
    case 'attached':
      return step({ ...now, recovering: false });
    case 'buffered':
      return onBuffered(now);
    case 'shown':
      if (!now.history.started) return step(now);
      return step({ ...withSkipped(now, 0), reached: event.position, catchingUp: 0 });
    case 'stalled':
      return now.away ? tellWaiting(now, true) : step(now);
    case 'seeking':
      return onSeeking(now, event.position, event.bufferedUpTo);
    case 'offline':
      return tellWaiting({ ...now, away: true }, event.dry);
    case 'left-out':
      // hls.js stops for good at what is fatal.
      return event.fatal ? step(now, { do: 'load', from: now.reached }) : step(now);
    case 'fault':
      return onFault(now, event, event.at);
    case 'dry':
      return onDry({ ...now, standing: null }, now.standing, event.position);
    case 'retry':
      if (!now.retrying) return step(now);
      return step({ ...now, retrying: false }, { do: 'forget-retry' }, { do: 'load', from: now.reached });
  }
}

function onBuffered(now: Mending): Step {
  const began = {
    ...now,
    history: { ...now.history, started: true },
    adaptsAgain: false,
    clampedStart: null,
    attempts: 0,
    away: false,
  };
  const told = tellWaiting(began, false);
  if (now.clampedStart !== null) told.effects.unshift({ do: 'start-at', position: now.clampedStart });
  if (now.adaptsAgain) told.effects.unshift({ do: 'adapt-quality' });
  return told;
}

/** While loading stands still, a viewer who goes to where nothing is buffered gets a fresh try. */
function onSeeking(now: Mending, position: number, bufferedUpTo: number): Step {
  const isOwn = now.rescuedTo !== null && Math.abs(position - now.rescuedTo) < NEAR_SECONDS;
  if (!now.standing || isOwn || bufferedUpTo > position) return step(now);
  return step({ ...withSkipped(now, 0), standing: null }, { do: 'forget-dry' }, { do: 'load', from: position });
}

function onFault(before: Mending, fault: Fault, at: number): Step {
  if (!fault.fatal && (!fault.beside || before.history.started)) return step(before);
  if (before.recovering && fault.fault.kind === 'decode') return step(before);
  const isForgiven = at - before.decodeFaultAt > FORGIVEN_AFTER_MS;
  const now = isForgiven ? { ...before, history: { ...before.history, decodeRetries: 0 } } : before;
  return REMEDIES[remedyFor(fault.fault, now.history)](now, fault, at);
}

const REMEDIES: Record<FaultRemedy, (now: Mending, fault: Fault, at: number) => Step> = {
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

function onDry(now: Mending, standing: Mending['standing'], position: number | null): Step {
  if (standing === null || standing === 'ended') return step({ ...now, standing });
  if (standing.act === 'give-up') return giveUp(now, standing.trouble);
  if (standing.act === 'move') return moveTo(now, standing.to);
  const { piece } = standing;
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
  return step({ ...now, standing: 'ended' }, { do: 'stop-loading' }, { do: 'forget-dry' }, { do: 'end-stream' });
}

function afterBuffered(now: Mending, standing: AfterBuffered): Step {
  return step({ ...now, standing }, { do: 'stop-loading' }, { do: 'await-dry', reached: now.reached });
}

function moveTo(now: Mending, to: number): Step {
  return step({ ...now, rescuedTo: to }, { do: 'rescue', to }, { do: 'load', from: to });
}

function giveUp(now: Mending, trouble: StreamTrouble): Step {
  return step({ ...now, trouble }, { do: 'stop-loading' }, { do: 'tell-trouble', trouble, place: now.reached });
}

function tellWaiting(now: Mending, waiting: boolean): Step {
  return now.waiting === waiting ? step(now) : step({ ...now, waiting }, { do: 'tell-waiting', waiting });
}

function withSkipped(now: Mending, skipped: number): Mending {
  return { ...now, history: { ...now.history, skipped } };
}

function step(mending: Mending, ...effects: StreamEffect[]): Step {
  return { mending, effects };
}
