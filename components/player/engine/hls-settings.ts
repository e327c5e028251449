import Hls, { type HlsConfig, type LoadPolicy, type RetryConfig } from 'hls.js';
import { handsOver } from '@/components/player/engine/air-play';

/** Enough of the film behind the picture for a jump back, and little enough to keep memory flat for a whole evening. */
const BACK_BUFFER_SECONDS = 30;
/** Bits a second assumed before anything was measured: high enough for a sharp first picture on today's lines. */
const FIRST_ESTIMATE = 4_000_000;

/** @param startAt seconds; the first frame shown is the one at this place. */
export function hlsSettings(startAt: number): Partial<HlsConfig> {
  return {
    // The beginning is asked for, too: else a playlist could say where to start, or one that grows start at its end.
    startPosition: startAt,
    // The length of a list that still grows is no length.
    liveDurationInfinity: true,
    abrEwmaDefaultEstimate: FIRST_ESTIMATE,
    capLevelToPlayerSize: true,
    backBufferLength: BACK_BUFFER_SECONDS,
    maxBufferLength: 30,
    maxMaxBufferLength: 60,
    // One more try of its own; after that the stream waits and asks again for as long as it takes.
    fragLoadPolicy: withRetries(Hls.DefaultConfig.fragLoadPolicy, 1, true),
    playlistLoadPolicy: withRetries(Hls.DefaultConfig.playlistLoadPolicy, 1),
    // What the decoder refuses is answered one quality lower, not tried again as it is.
    appendErrorMaxRetry: 1,
    preferManagedMediaSource: handsOver(),
    // There are no advertisements, and looking for them comes between the start and the first piece.
    interstitialsController: undefined,
    // The picture's own closed captions, where the stream does not name them; their language is not known.
    captionsTextTrack1Label: 'CC1',
    captionsTextTrack1LanguageCode: '',
    captionsTextTrack2Label: 'CC2',
    captionsTextTrack2LanguageCode: '',
    captionsTextTrack3Label: 'CC3',
    captionsTextTrack3LanguageCode: '',
    captionsTextTrack4Label: 'CC4',
    captionsTextTrack4LanguageCode: '',
  };
}

/**
 * @param alsoRefused a piece that is missing, or refused, is asked for once more as well: until then the other track, sound
 *   or picture, can fetch what there is before it.
 */
function withRetries({ default: policy }: LoadPolicy, maxNumRetry: number, alsoRefused = false): LoadPolicy {
  const { errorRetry, timeoutRetry } = policy;
  const shouldRetry: RetryConfig['shouldRetry'] = (config, count, _isTimeout, response, retry) => {
    const status = response?.code ?? 0;
    return retry || (alsoRefused && status >= 400 && status < 500 && count < (config?.maxNumRetry ?? 0));
  };
  return {
    default: {
      ...policy,
      errorRetry: errorRetry && { ...errorRetry, maxNumRetry, shouldRetry },
      timeoutRetry: timeoutRetry && { ...timeoutRetry, maxNumRetry },
    },
  };
}
