import { useEffect, useState } from 'react';

/** The controls wait this long for the picture at most. */
const PATIENCE_MS = 1_000;

/**
 * Whether the first picture is on screen, so that everything around it may follow: drawing the controls takes longer
 * than opening the stream. Also true when the picture takes its time, and as soon as somebody presses anything.
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
    const patience = setTimeout(follow, PATIENCE_MS);
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
