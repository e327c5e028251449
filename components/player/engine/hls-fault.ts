import { type ErrorData, ErrorDetails, ErrorTypes } from 'hls.js';
import type { StreamFault } from '@/components/player/engine/fault';
import type { Piece } from '@/components/player/engine/mending-terms';

const MANIFEST = new Set<string>([
  ErrorDetails.MANIFEST_LOAD_ERROR,
  ErrorDetails.MANIFEST_LOAD_TIMEOUT,
  ErrorDetails.LEVEL_LOAD_ERROR,
  ErrorDetails.LEVEL_LOAD_TIMEOUT,
  ErrorDetails.AUDIO_TRACK_LOAD_ERROR,
  ErrorDetails.AUDIO_TRACK_LOAD_TIMEOUT,
]);
const FRAGMENT = new Set<string>([ErrorDetails.FRAG_LOAD_ERROR, ErrorDetails.FRAG_LOAD_TIMEOUT]);
const BROKEN = new Set<string>([
  ErrorDetails.FRAG_PARSING_ERROR,
  ErrorDetails.FRAG_DECRYPT_ERROR,
  ErrorDetails.FRAG_GAP,
]);
const UNSUPPORTED = new Set<string>([
  ErrorDetails.MANIFEST_INCOMPATIBLE_CODECS_ERROR,
  ErrorDetails.BUFFER_INCOMPATIBLE_CODECS_ERROR,
  ErrorDetails.BUFFER_ADD_CODEC_ERROR,
]);

/** What an error of hls.js means for us. */
export function hlsFault(data: ErrorData): StreamFault {
  const httpStatus = data.response?.code || undefined;
  if (MANIFEST.has(data.details)) return { kind: 'manifest', httpStatus };
  if (FRAGMENT.has(data.details)) return { kind: 'fragment', httpStatus };
  if (BROKEN.has(data.details)) return { kind: 'broken-fragment' };
  if (UNSUPPORTED.has(data.details)) return { kind: 'unsupported' };
  if (data.type === ErrorTypes.MEDIA_ERROR) return { kind: 'decode' };
  return { kind: 'other' };
}

/** The piece an error is about; it is the last one when a list that will not grow any more ends with it. */
export function missingPiece({ frag }: Pick<ErrorData, 'frag'>): Piece | null {
  return frag ? { start: frag.start, end: frag.end, isLast: 'endList' in frag && frag.endList === true } : null;
}

/** What answered was no playlist; hls.js lets it rest then, without another word. */
const NO_PLAYLIST = new Set<string>([
  ErrorDetails.MANIFEST_PARSING_ERROR,
  ErrorDetails.LEVEL_PARSING_ERROR,
  ErrorDetails.LEVEL_EMPTY_ERROR,
]);

type TrackError = Pick<ErrorData, 'details' | 'fatal'> & { context?: { type: string }; frag?: { type: string } };

export type LostTrack = 'captions' | 'piece of captions' | 'sound';

/** What an error that will not pass took away beside the picture; null when it was nothing, or the picture itself. */
export function lostBesidePicture(error: TrackError): LostTrack | null {
  const { details, fatal, context, frag } = error;
  if (!fatal && !NO_PLAYLIST.has(details)) return null;
  if (context?.type === 'subtitleTrack') return 'captions';
  if (context?.type === 'audioTrack') return 'sound';
  return frag?.type === 'subtitle' ? 'piece of captions' : null;
}
