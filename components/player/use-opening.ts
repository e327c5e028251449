import { useCallback, useEffect, useState } from 'react';

/**
 * Starts playback as soon as there is something to show, and says whether the browser refused.
 * @param isWanted a film that was paused stays so where its stream changes.
 */
export function useAutoplay(video: HTMLVideoElement | null, isWanted: boolean): { refused: boolean; play: () => void } {
  const [refused, setRefused] = useState(false);

  const play = useCallback(() => {
    video?.play().then(
      () => setRefused(false),
      // Anything else (the stream was exchanged meanwhile, it cannot be decoded) is said elsewhere.
      (reason: unknown) => setRefused(reason instanceof DOMException && reason.name === 'NotAllowedError'),
    );
  }, [video]);

  useEffect(() => {
    if (!video || !isWanted) return;
    const listening = new AbortController();
    if (video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) play();
    else video.addEventListener('loadeddata', play, { once: true, signal: listening.signal });
    video.addEventListener('playing', () => setRefused(false), { signal: listening.signal });
    return () => listening.abort();
  }, [video, play, isWanted]);

  return { refused, play };
}

/** The controls wait this long for the picture at most. */
const CONTROLS_PATIENCE_MS = 1_000;

/**
 * Whether the first picture is on screen, so that everything around it may follow: drawing the controls takes longer
 * than opening the stream. Also true when the picture takes its time, and as soon as the viewer presses anything.
 */
export function useFirstPicture(video: HTMLVideoElement | null): boolean {
  const [shown, setShown] = useState(false);

  useEffect(() => {
    if (!video || shown) return;
    const listening = new AbortController();
    const { signal } = listening;
    const follow = () => setShown(true);
    if (video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) return follow();
    const handle = video.requestVideoFrameCallback?.(follow);
    const patience = setTimeout(follow, CONTROLS_PATIENCE_MS);
    for (const event of ['loadeddata', 'error']) video.addEventListener(event, follow, { signal });
    for (const event of ['pointerdown', 'keydown']) window.addEventListener(event, follow, { signal });
    return () => {
      listening.abort();
      clearTimeout(patience);
      if (handle !== undefined) video.cancelVideoFrameCallback(handle);
    };
  }, [video, shown]);

  return shown;
}

/** A stream that opens sooner needs no word about it. */
const WORD_PATIENCE_MS = 1_000;

/** Whether the first picture takes its time, so that the viewer may wonder. */
export function useSlowOpening(video: HTMLVideoElement | null): boolean {
  const [slow, setSlow] = useState(false);

  useEffect(() => {
    if (!video || video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) return;
    const patience = setTimeout(setSlow, WORD_PATIENCE_MS, true);
    const end = () => {
      clearTimeout(patience);
      setSlow(false);
    };
    video.addEventListener('loadeddata', end, { once: true });
    return () => {
      video.removeEventListener('loadeddata', end);
      end();
    };
  }, [video]);

  return slow;
}
