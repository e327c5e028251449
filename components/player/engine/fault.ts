/** What went wrong with a stream, in the terms of the decision to be taken; made from the engine's own error. */
export interface StreamFault {
  kind: 'manifest' | 'fragment' | 'broken-fragment' | 'decode' | 'unsupported' | 'other';
  /** Absent when the server was not reached at all. */
  httpStatus?: number;
}

export interface FaultHistory {
  /** Whether a picture has been shown. */
  started: boolean;
  decodeRetries: number;
  /** Fragments skipped in a row without any being shown in between. */
  skipped: number;
}

/**
 * What is buffered is shown first, whatever has to be done then.
 * - `wait`: the network or the server is away; ask again later, and at once when the device is back online.
 * - `skip`: this piece of the stream is lost for good; go on behind it.
 * - `ask-again`: this address has expired; whoever gave it may give a new one.
 * - `retry-lower`: start the decoder afresh, one quality lower.
 * - `give-up`: tell the viewer, keep the place, offer to try again.
 */
export type FaultRemedy = 'wait' | 'skip' | 'ask-again' | 'retry-lower' | 'give-up';

const MOST_SKIPPED = 3;
const DECODE_RETRIES = 1;

export function remedyFor(fault: StreamFault, history: FaultHistory): FaultRemedy {
  switch (fault.kind) {
    case 'manifest':
      if (isExpired(fault.httpStatus)) return 'ask-again';
      return history.started && mayPass(fault.httpStatus) ? 'wait' : 'give-up';
    case 'fragment':
      if (isExpired(fault.httpStatus)) return 'ask-again';
      if (mayPass(fault.httpStatus)) return 'wait';
      return history.skipped < MOST_SKIPPED ? 'skip' : 'give-up';
    case 'broken-fragment':
      return history.skipped < MOST_SKIPPED ? 'skip' : 'give-up';
    case 'decode':
      return history.decodeRetries < DECODE_RETRIES ? 'retry-lower' : 'give-up';
    default:
      return 'give-up';
  }
}

/** Whoever hands out addresses for a time answers so when it is over. */
export function isExpired(status: number | undefined): boolean {
  return status === 401 || status === 403 || status === 410;
}

/** No answer, too many requests and a failing server may all be over in a while; other refusals will not. */
function mayPass(status: number | undefined): boolean {
  return !status || status === 408 || status === 429 || status >= 500;
}
