import { type ErrorData, ErrorDetails } from 'hls.js';

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
