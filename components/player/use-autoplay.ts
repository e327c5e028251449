import { useCallback, useEffect, useState } from 'react';

/** Starts playback as soon as there is something to show, and says whether the browser refused. */
export function useAutoplay(video: HTMLVideoElement | null, ready: boolean): { refused: boolean; play: () => void } {
  const [refused, setRefused] = useState(false);

  const play = useCallback(() => {
    video?.play().then(
      () => setRefused(false),
      // Anything else (the stream was exchanged meanwhile, it cannot be decoded) is told elsewhere.
      (reason: unknown) => setRefused(reason instanceof DOMException && reason.name === 'NotAllowedError'),
    );
  }, [video]);

  useEffect(() => {
    if (!video || !ready) return;
    const listening = new AbortController();
    video.addEventListener('loadeddata', play, { once: true, signal: listening.signal });
    video.addEventListener('playing', () => setRefused(false), { signal: listening.signal });
    return () => listening.abort();
  }, [video, ready, play]);

  return { refused, play };
}
