import { useCallback, useEffect, useState } from 'react';

/** Starts playback as soon as there is something to show, and says whether the browser refused. */
export function useAutoplay(video: HTMLVideoElement | null): { refused: boolean; play: () => void } {
  const [refused, setRefused] = useState(false);

  const play = useCallback(() => {
    video?.play().then(
      () => setRefused(false),
      // Anything else (the stream was exchanged meanwhile, it cannot be decoded) is told elsewhere.
      (reason: unknown) => setRefused(reason instanceof DOMException && reason.name === 'NotAllowedError'),
    );
  }, [video]);

  useEffect(() => {
    if (!video) return;
    const listening = new AbortController();
    if (video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) play();
    else video.addEventListener('loadeddata', play, { once: true, signal: listening.signal });
    video.addEventListener('playing', () => setRefused(false), { signal: listening.signal });
    return () => listening.abort();
  }, [video, play]);

  return { refused, play };
}
