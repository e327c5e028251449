import { useCallback, useEffect, useState } from 'react';
import { usePlayer, usePlayerEffect } from '@/components/player/player-store';
import { useSitting } from '@/components/player/watching/sitting';
import { ANSWER_WITHIN_MS, GONE_AFTER_MS, isTimeToAsk } from '@/components/player/watching/still-watching';
import { actOnProgress } from '@/lib/progress/act-on-progress';
import type { WatchItem } from '@/lib/use-cases/watch/watch-item';

export interface StillWatching {
  /** What the answer leads to: playback goes on, or the next episode begins, in whose place it was asked. */
  asked: 'to-play-on' | 'to-go-on' | null;
  askToGoOn: () => void;
  /** The viewer is there. */
  answer: () => void;
}

/**
 * Asks when the viewer has touched nothing for a long time. The question stands for a minute before playback stops for it;
 * when no answer comes, the place goes back to the viewer's last touch, and what ran since stays in the history.
 */
export function useStillWatching(item: WatchItem, video: HTMLVideoElement | null): StillWatching {
  const store = usePlayer();
  const sitting = useSitting();
  const [asked, setAsked] = useState<StillWatching['asked']>(null);

  // Every touch is noted, with the place it was made at.
  useEffect(() => {
    if (!video) return;
    const note = () => sitting.touched({ at: performance.now(), key: item.key, position: video.currentTime });
    if (!sitting.lastTouch) note();
    const touches = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
    for (const touch of touches) window.addEventListener(touch, note, { passive: true });
    return () => {
      for (const touch of touches) window.removeEventListener(touch, note);
    };
  }, [video, sitting, item]);

  usePlayerEffect(
    // Another every ten seconds that play, so that the clock is looked at then.
    ({ paused, currentTime }) => (paused ? null : Math.floor(currentTime / 10)),
    (playing) => {
      if (playing === null || !sitting.lastTouch) return;
      // By the clock alone: the number of episodes counts where one ends.
      if (isTimeToAsk(sitting.lastTouch.at, 0, performance.now())) setAsked((before) => before ?? 'to-play-on');
    },
  );

  const isAsked = asked !== null;
  useEffect(() => {
    if (!isAsked) return;
    const lastTouch = sitting.lastTouch;
    const stop = setTimeout(() => store.pause(), ANSWER_WITHIN_MS);
    const leave = setTimeout(() => {
      if (!lastTouch || !item.profileId) return;
      const { key, position } = lastTouch;
      // The viewer is away and reads no words; the place then stays where playback stopped.
      actOnProgress({ action: 'set', profileId: item.profileId, ...key, position }).catch(() => undefined);
    }, GONE_AFTER_MS);
    return () => {
      clearTimeout(stop);
      clearTimeout(leave);
    };
  }, [isAsked, sitting, item, store]);

  return {
    asked,
    askToGoOn: useCallback(() => setAsked('to-go-on'), []),
    answer: useCallback(() => setAsked(null), []),
  };
}
