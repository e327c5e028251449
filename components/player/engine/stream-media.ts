import { HTMLVideoAdapter } from '@videojs/react';
import type { OpenedAhead } from '@/components/player/engine/opened-ahead';
import type { PlayableStream, StreamViewer } from '@/components/player/engine/playback';
import { AudioTrackList, RenditionList } from '@/components/player/engine/stream-lists';

export interface StreamRequest extends Pick<StreamViewer, 'onGiveUp' | 'onWaiting'> {
  stream: PlayableStream;
  /** Seconds, once they are known. */
  startAt: Promise<number>;
  /** The stream, when it is open already; in this element, if it was shown. */
  ahead: OpenedAhead | null;
}

/** hls.js is two thirds of all scripts of the player: it comes beside them, and the page is alive before it. */
const streamOpener = () => import('@/components/player/engine/open-stream');
if (typeof window !== 'undefined') streamOpener().catch(() => undefined);

/** Compiling a script and opening a stream, one after the other, would keep the page from listening for as long as both take. */
async function inOwnTask<Code>(code: Code): Promise<Code> {
  const { scheduler } = window as Scheduling;
  await (scheduler?.yield?.() ?? new Promise((go) => setTimeout(go)));
  return code;
}

/** Newer than TypeScript's DOM: goes on before whatever else waits for the thread. */
type Scheduling = Window & { scheduler?: { yield?: () => Promise<void> } };

/** A stream opened ahead stays when the page means about the same place. */
const SAME_POSITION_SECONDS = 0.5;

/** The video element as Video.js sees it, with the qualities and languages found in a stream. */
export class StreamMedia extends HTMLVideoAdapter {
  readonly videoRenditions = new RenditionList();
  readonly audioTracks = new AudioTrackList();
  /** Video.js asks adapters for it; hls.js stays out of reach of the interface. */
  readonly engine = null;

  /** Plays a stream in the element; the answer takes it off again. */
  open(video: HTMLVideoElement, { stream, startAt, ahead, onGiveUp, onWaiting }: StreamRequest): () => void {
    const viewer = { renditions: this.videoRenditions, audioTracks: this.audioTracks, onGiveUp, onWaiting };
    let isOpen = true;
    const listening = new AbortController();
    const tellType = () => {
      this.streamType = streamTypeOf(video.duration);
    };
    for (const event of ['durationchange', 'emptied']) video.addEventListener(event, tellType, listening);
    tellType();
    let playback = ahead?.playback ?? null;
    playback?.tell(viewer);
    if (!ahead?.shown) playback?.attach(video);
    Promise.all([streamOpener().then(inOwnTask), startAt]).then(
      ([{ openStream }, place]) => {
        if (!isOpen || (ahead && Math.abs(ahead.startAt - place) <= SAME_POSITION_SECONDS)) return;
        playback?.close();
        playback = openStream(stream, place);
        playback.attach(video);
        playback.tell(viewer);
      },
      () => void startAt.then((position) => isOpen && onGiveUp('network', position)),
    );
    return () => {
      isOpen = false;
      listening.abort();
      playback?.close();
    };
  }
}

/** A list that still grows has an infinite length. */
function streamTypeOf(duration: number) {
  if (duration === Number.POSITIVE_INFINITY) return 'live';
  return duration > 0 ? 'on-demand' : 'unknown';
}
