import type { PlayableStream, Playback, StreamTrouble, StreamViewer } from '@/components/player/engine/playback';

/** Plays what the browser itself can play from the given place, in seconds. */
export function playNatively(stream: PlayableStream, startAt: number): Playback {
  const listening = new AbortController();
  let video: HTMLVideoElement | null = null;
  let viewer: StreamViewer | null = null;
  let trouble: StreamTrouble | null = null;
  const giveUp = (reason: StreamTrouble) => {
    trouble = reason;
    viewer?.onGiveUp(reason);
  };

  return {
    attach(element) {
      video = element;
      element.addEventListener('error', () => giveUp(troubleOf(element.error)), { signal: listening.signal });
      if (element.canPlayType(stream.type) === '') return giveUp('unsupported');
      // A media fragment makes the browser open the file at the place instead of showing its beginning first.
      element.src = startAt > 0 ? `${stream.src}#t=${startAt}` : stream.src;
    },
    tell(now) {
      viewer = now;
      if (trouble) now.onGiveUp(trouble);
    },
    close() {
      listening.abort();
      video?.removeAttribute('src');
      video?.load();
    },
  };
}

function troubleOf(error: MediaError | null): StreamTrouble {
  if (error?.code === MediaError.MEDIA_ERR_SRC_NOT_SUPPORTED) return 'unsupported';
  return error?.code === MediaError.MEDIA_ERR_DECODE ? 'decode' : 'network';
}
