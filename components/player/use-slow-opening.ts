import { useEffect, useState } from 'react';

/** A stream that opens sooner needs no word about it. */
const PATIENCE_MS = 1_000;

/** Whether the first picture takes its time, so that somebody may wonder. */
export function useSlowOpening(video: HTMLVideoElement | null): boolean {
  const [slow, setSlow] = useState(false);

  useEffect(() => {
    if (!video || video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) return;
    const patience = setTimeout(setSlow, PATIENCE_MS, true);
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
