import { fileAddress } from '@/components/player/engine/early-video';
import { isExpired } from '@/components/player/engine/fault';
import {
  HLS,
  type PlayableStream,
  type Playback,
  type StreamTrouble,
  type StreamViewer,
} from '@/components/player/engine/playback';
import { followShown } from '@/components/player/engine/rescue';

/** A file shorter than the place was taken from starts this long before its end. */
const BEFORE_END_SECONDS = 10;

/** Plays what the browser itself can play from the given place, in seconds. */
export function playNatively(stream: PlayableStream, startAt: number): Playback {
  const listening = new AbortController();
  const { signal } = listening;
  let video: HTMLVideoElement | null = null;
  let viewer: StreamViewer | null = null;
  let trouble: StreamTrouble | null = null;
  let reached = startAt;
  const giveUp = (reason: StreamTrouble) => {
    if (signal.aborted) return;
    trouble = reason;
    viewer?.onGiveUp(reason, reached);
  };

  return {
    attach(element) {
      video = element;
      element.addEventListener('error', () => troubleOf(element.error, stream.src, signal).then(giveUp), { signal });
      if (element.canPlayType(stream.type) === '') return giveUp('unsupported');
      followShown(element, signal, (position) => {
        reached = position;
      });
      const startRight = () => {
        if (startAt > element.duration - 1) element.currentTime = Math.max(0, element.duration - BEFORE_END_SECONDS);
        // A playlist may say itself where to start; a file does not.
        else if (stream.type === HLS && Math.abs(element.currentTime - startAt) > 1) element.currentTime = startAt;
      };
      const address = fileAddress(stream, startAt);
      if (element.getAttribute('src') !== address) element.src = address;
      // It came with the page, and may be further by now.
      if (element.error) void troubleOf(element.error, stream.src, signal).then(giveUp);
      if (element.readyState >= HTMLMediaElement.HAVE_METADATA) startRight();
      else element.addEventListener('loadedmetadata', startRight, { once: true, signal });
    },
    tell(now) {
      viewer = now;
      if (trouble) now.onGiveUp(trouble, reached);
    },
    close() {
      listening.abort();
      video?.removeAttribute('src');
      video?.load();
    },
  };
}

async function troubleOf(error: MediaError | null, src: string, signal: AbortSignal): Promise<StreamTrouble> {
  if (error?.code === MediaError.MEDIA_ERR_DECODE) return 'decode';
  // The browser does not say why nothing came; an address that has expired looks like a file that cannot be played.
  const status = await statusOf(src, signal);
  if (isExpired(status)) return 'expired';
  return error?.code === MediaError.MEDIA_ERR_SRC_NOT_SUPPORTED && (!status || status < 400)
    ? 'unsupported'
    : 'network';
}

/** Undefined when no server answers, or this page may not ask it. */
async function statusOf(src: string, signal: AbortSignal): Promise<number | undefined> {
  try {
    const response = await fetch(src, { headers: { Range: 'bytes=0-0' }, signal });
    await response.body?.cancel();
    return response.status;
  } catch {
    return undefined;
  }
}
