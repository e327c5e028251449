import { useCallback, useEffect, useRef } from 'react';
import { usePlayer } from '@/components/player/player-store';

export const LAST_MINUTE_SECONDS = 60;

/**
 * Plays the last minute before a place again. Nothing of it is reported until playback is back at the place, so that a viewer
 * who leaves in between finds the place where it was; one who seeks somewhere else has said where to go on.
 * @param place seconds, as stored; what plays may be past it by now.
 * @param hold keeps what the element does from being reported.
 */
export function useLastMinute(video: HTMLVideoElement | null, place: number, hold: (held: boolean) => void) {
  const store = usePlayer();
  const watching = useRef<AbortController | null>(null);

  // A viewer who leaves in the middle of it leaves the place alone: nothing is reported on the way out either.
  useEffect(() => () => watching.current?.abort(), []);

  return useCallback(() => {
    if (!video) return;
    watching.current?.abort();
    const listening = new AbortController();
    watching.current = listening;
    const { signal } = listening;
    const back = Math.max(place, video.currentTime);
    const isOver = () => {
      listening.abort();
      hold(false);
    };
    hold(true);
    void store.seek(Math.max(0, back - LAST_MINUTE_SECONDS)).then(() => {
      if (signal.aborted) return;
      video.addEventListener('seeking', isOver, { signal });
      video.addEventListener('timeupdate', () => video.currentTime >= back && isOver(), { signal });
    });
    void store.play().catch(() => undefined);
  }, [video, place, hold, store]);
}
