import { useEffect, useState } from 'react';

/** A film that is left alone for so long goes on. */
const LEFT_ALONE_MS = 1_000;

/**
 * Whether the film has been left alone for a second since its controls came: what no viewer waits for begins then. Until a jump is over a
 * viewer waits for its picture, and whatever is asked meanwhile keeps the same server and processors busy.
 */
export function useGoesOn(video: HTMLVideoElement | null): boolean {
  const [goesOn, setGoesOn] = useState(false);

  useEffect(() => {
    if (!video || goesOn) return;
    const listening = new AbortController();
    let leftAlone: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(leftAlone);
      // What jumps for longer says so once it is there.
      leftAlone = setTimeout(() => setGoesOn(!video.seeking), LEFT_ALONE_MS);
    };
    for (const event of ['seeking', 'seeked']) video.addEventListener(event, wait, { signal: listening.signal });
    wait();
    return () => {
      clearTimeout(leftAlone);
      listening.abort();
    };
  }, [video, goesOn]);

  return goesOn;
}
