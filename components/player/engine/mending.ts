import { remedyFor } from '@/components/player/engine/fault';
import type { Fault, Mending, StreamEvent } from '@/components/player/engine/mending-terms';
import {
  NEAR_SECONDS,
  onceAllIsShown,
  REMEDIES,
  type Step,
  step,
  tellWaiting,
  withSkipped,
} from '@/components/player/engine/remedies';

/** A decoder that has worked this long since its last trouble has a fresh start. */
const FORGIVEN_AFTER_MS = 60_000;
/** A stream replaced by a shorter one than the place was taken from starts this long before its end. */
const BEFORE_END_SECONDS = 10;

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
    afterBuffered: null,
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
      return onceAllIsShown(now, event.position);
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
  if (!now.afterBuffered || isOwn || bufferedUpTo > position) return step(now);
  return step({ ...withSkipped(now, 0), afterBuffered: null }, { do: 'forget-dry' }, { do: 'load', from: position });
}

function onFault(before: Mending, fault: Fault, at: number): Step {
  if (!fault.fatal && (!fault.beside || before.history.started)) return step(before);
  if (before.recovering && fault.fault.kind === 'decode') return step(before);
  const isForgiven = at - before.decodeFaultAt > FORGIVEN_AFTER_MS;
  const now = isForgiven ? { ...before, history: { ...before.history, decodeRetries: 0 } } : before;
  return REMEDIES[remedyFor(fault.fault, now.history)](now, fault, at);
}
