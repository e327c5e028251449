import { HTMLVideoAdapter } from '@videojs/react';
import { AudioTrackList } from '@/components/player/engine/audio-tracks';
import { RenditionList } from '@/components/player/engine/renditions';
import type { MediaStream } from '@/lib/media/media';

export type StreamTrouble = 'network' | 'decode' | 'unsupported';

export interface StreamRequest {
  stream: Pick<MediaStream, 'src' | 'type'>;
  /** Seconds, once they are known. */
  startAt: Promise<number>;
  onGiveUp: (trouble: StreamTrouble) => void;
  onWaiting: (waiting: boolean) => void;
}

export const HLS = 'application/vnd.apple.mpegurl';

/** hls.js is two thirds of all scripts of the player: it comes beside them, and the page is alive before it. */
const hlsEngine = () => import('@/components/player/engine/hls-stream');
if (typeof window !== 'undefined') hlsEngine().catch(() => undefined);

/** The video element as Video.js sees it, with the qualities and languages hls.js finds in a stream. */
export class StreamMedia extends HTMLVideoAdapter {
  readonly videoRenditions = new RenditionList();
  readonly audioTracks = new AudioTrackList();
  /** Video.js asks adapters for it; hls.js stays out of reach of the interface. */
  readonly engine = null;

  /** Plays a stream in the element; the answer takes it off again. */
  open(video: HTMLVideoElement, { stream, startAt, onGiveUp, onWaiting }: StreamRequest): () => void {
    const { videoRenditions: renditions, audioTracks } = this;
    let isOpen = true;
    let close = () => {};
    const engine = stream.type === HLS ? hlsEngine() : Promise.resolve(null);
    Promise.all([engine, startAt]).then(
      ([hls, place]) => {
        if (!isOpen) return;
        close = hls?.canPlayByHls()
          ? hls.playHls(video, { src: stream.src, startAt: place, renditions, audioTracks, onGiveUp, onWaiting })
          : playNatively(video, stream, place, onGiveUp);
      },
      () => isOpen && onGiveUp('network'),
    );
    return () => {
      isOpen = false;
      close();
    };
  }
}

function playNatively(
  video: HTMLVideoElement,
  stream: StreamRequest['stream'],
  startAt: number,
  onGiveUp: StreamRequest['onGiveUp'],
): () => void {
  const onError = () => onGiveUp(troubleOf(video.error));
  video.addEventListener('error', onError);
  if (video.canPlayType(stream.type) === '') onGiveUp('unsupported');
  // A media fragment makes the browser open the file at the place instead of showing its beginning first.
  else video.src = startAt > 0 ? `${stream.src}#t=${startAt}` : stream.src;
  return () => {
    video.removeEventListener('error', onError);
    video.removeAttribute('src');
    video.load();
  };
}

function troubleOf(error: MediaError | null): StreamTrouble {
  if (error?.code === MediaError.MEDIA_ERR_SRC_NOT_SUPPORTED) return 'unsupported';
  return error?.code === MediaError.MEDIA_ERR_DECODE ? 'decode' : 'network';
}
