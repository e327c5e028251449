/** What went wrong with a stream, in the terms of the decision; the shell makes it from the engine's own error. */
export interface StreamFault {
  kind: 'manifest' | 'fragment' | 'broken-fragment' | 'decode' | 'unsupported' | 'other';
  /** Absent when no server answered. */
  httpStatus?: number;
}

export interface FaultHistory {
  /** Whether the element has had a piece of the stream. */
  started: boolean;
  decodeRetries: number;
  /** Pieces left out in a row, with nothing shown in between. */
  skipped: number;
}

/**
 * The player shows everything buffered first, whatever it does then.
 * - `wait`: the network or the server is away; ask again later, and at once when the device is back online.
 * - `skip`: this piece of the stream is lost for good; go on behind it.
 * - `ask-again`: this address has expired; the server that gave it may give a new one.
 * - `retry-lower`: start the decoder afresh, one quality lower.
 * - `give-up`: tell the viewer, keep the place, offer to try again.
 */
export type FaultRemedy = 'wait' | 'skip' | 'ask-again' | 'retry-lower' | 'give-up';

interface Rule {
  of: StreamFault['kind'];
  when: (fault: StreamFault, history: FaultHistory) => boolean;
  remedy: FaultRemedy;
}

const MOST_SKIPPED = 3;
const DECODE_RETRIES = 1;

/** Servers that give an address for a time answer so when that time is over. */
export const isExpired = (status: number | undefined) => status === 401 || status === 403 || status === 410;
/** No answer, too many requests and a failing server may all be over in a while; other refusals stay. */
const mayPass = (status: number | undefined) => !status || status === 408 || status === 429 || status >= 500;

const expired: Rule['when'] = ({ httpStatus }) => isExpired(httpStatus);
const passing: Rule['when'] = ({ httpStatus }) => mayPass(httpStatus);
const passingOnceStarted: Rule['when'] = ({ httpStatus }, { started }) => started && mayPass(httpStatus);
const fewSkipped: Rule['when'] = (_, { skipped }) => skipped < MOST_SKIPPED;
const fewRetries: Rule['when'] = (_, { decodeRetries }) => decodeRetries < DECODE_RETRIES;

/** The first rule that fits decides; where none does, the player gives up. */
const RULES: readonly Rule[] = [
  { of: 'manifest', when: expired, remedy: 'ask-again' },
  { of: 'manifest', when: passingOnceStarted, remedy: 'wait' },
  { of: 'fragment', when: expired, remedy: 'ask-again' },
  { of: 'fragment', when: passing, remedy: 'wait' },
  { of: 'fragment', when: fewSkipped, remedy: 'skip' },
  { of: 'broken-fragment', when: fewSkipped, remedy: 'skip' },
  { of: 'decode', when: fewRetries, remedy: 'retry-lower' },
];

export function remedyFor(fault: StreamFault, history: FaultHistory): FaultRemedy {
  return RULES.find(({ of, when }) => of === fault.kind && when(fault, history))?.remedy ?? 'give-up';
}
