import { expect, it } from 'vitest';
import { type FaultHistory, remedyFor, type StreamFault } from '@/components/player/engine/fault';

const playing: FaultHistory = { started: true, decodeRetries: 0, skipped: 0 };
const fresh: FaultHistory = { ...playing, started: false };

it.each<[string, StreamFault, FaultHistory, ReturnType<typeof remedyFor>]>([
  ['the network is gone mid-play', { kind: 'fragment' }, playing, 'wait'],
  ['the server fails for a moment', { kind: 'fragment', httpStatus: 503 }, playing, 'wait'],
  ['a playlist cannot be refreshed mid-play', { kind: 'manifest' }, playing, 'wait'],
  ['the stream never came', { kind: 'manifest' }, fresh, 'give-up'],
  ['the stream is not there', { kind: 'manifest', httpStatus: 404 }, playing, 'give-up'],
  ['a piece is missing', { kind: 'fragment', httpStatus: 404 }, playing, 'skip'],
  ['the address of a piece has expired', { kind: 'fragment', httpStatus: 403 }, playing, 'ask-again'],
  ['it has after pieces were missing', { kind: 'fragment', httpStatus: 410 }, { ...playing, skipped: 2 }, 'ask-again'],
  ['nobody may read the stream any more', { kind: 'manifest', httpStatus: 401 }, playing, 'ask-again'],
  ['nobody might from the start', { kind: 'manifest', httpStatus: 403 }, fresh, 'ask-again'],
  ['a piece is broken', { kind: 'broken-fragment' }, playing, 'skip'],
  ['nothing but missing pieces follow', { kind: 'fragment', httpStatus: 404 }, { ...playing, skipped: 3 }, 'give-up'],
  ['the decoder stumbles', { kind: 'decode' }, playing, 'retry-lower'],
  ['the decoder stumbles again', { kind: 'decode' }, { ...playing, decodeRetries: 1 }, 'give-up'],
  ['the browser does not know the codec', { kind: 'unsupported' }, playing, 'give-up'],
  ['something unheard of happens', { kind: 'other' }, playing, 'give-up'],
])('when %s', (_, fault, history, remedy) => {
  expect(remedyFor(fault, history)).toBe(remedy);
});
