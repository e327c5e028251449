import { useCallback, useEffect, useRef, useState } from 'react';
import { usePlayer } from '@/components/player/player-store';
import { hear as hearHousehold } from '@/lib/live/hear';
import { movedOn } from '@/lib/progress/other-devices/moved-on';
import type { Place } from '@/lib/progress/place-schema';
import { askPlaces } from '@/lib/progress/queries';
import { thisDevice } from '@/lib/progress/reporter/device';
import { changeSchema } from '@/lib/progress/view-schema';
import type { WatchItem } from '@/lib/use-cases/watch/watch-item';

/** A shorter pause leaves the viewer no time to go on elsewhere. */
const SHORT_PAUSE_MS = 10_000;
/** A viewer who presses play waits no longer than this for an answer about other screens. */
const PATIENCE_MS = 2_000;

export interface OtherScreens {
  /** Where another screen of this profile has come to, while the viewer has not said where to go on. */
  further: WatchItem['furtherSession'];
  /** Goes on here, or there. */
  answer: (where: 'here' | 'there') => void;
}

/**
 * Hears of this title on the profile's other screens. Where another screen has gone further during a pause, pressing
 * play here asks the viewer where to go on, and the player reports nothing before the answer. While the title plays
 * here, the player says once that another screen is further.
 * @param hold keeps what the element does from being reported.
 */
export function useOtherScreens(
  item: WatchItem,
  video: HTMLVideoElement | null,
  hold: (held: boolean) => void,
): OtherScreens {
  const store = usePlayer();
  const [further, setFurther] = useState<WatchItem['furtherSession']>(item.furtherSession);
  /** The place in question came up while this page was open: play waits for the answer. */
  const asks = useRef(false);

  useEffect(() => {
    const { profileId, viewerId, key } = item;
    if (!video || profileId === null || viewerId === null) return;
    const leaving = new AbortController();
    const { signal } = leaving;
    const told = new Set<string>();
    let pausedAt: number | null = null;

    const tell = (places: Place[]): boolean => {
      const other = movedOn(places, key, { deviceId: thisDevice().id, position: video.currentTime });
      if (!other || (!video.paused && told.has(other.sessionId))) return false;
      told.add(other.sessionId);
      setFurther(other);
      return true;
    };
    const ask = () => askPlaces(profileId, [key], AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]));
    const wait = () => {
      asks.current = true;
      store.pause();
    };
    /** While paused, the next play asks the viewer where to go on; while playing, the player says so and plays on. */
    const hear = (places: Place[]) => {
      // Before it has a picture the element says the beginning, wherever the film is to go on.
      if (video.readyState < video.HAVE_CURRENT_DATA) {
        return video.addEventListener('canplay', () => hear(places), { once: true, signal });
      }
      if (tell(places) && video.paused) asks.current = true;
    };

    const onPlay = () => {
      if (asks.current) {
        hold(true);
        return wait();
      }
      const silent = pausedAt === null ? 0 : performance.now() - pausedAt;
      pausedAt = null;
      if (silent < SHORT_PAUSE_MS) return;
      hold(true);
      ask().then(
        (places) => (tell(places) ? wait() : hold(false)),
        () => hold(false),
      );
    };
    const onPause = () => {
      pausedAt ??= performance.now();
    };
    video.addEventListener('play', onPlay, { signal });
    video.addEventListener('pause', onPause, { signal });
    const stop = hearHousehold({
      profileId: viewerId,
      evenHidden: true,
      mayHaveMissed: () => void ask().then(hear, () => undefined),
      onTold: (_, said) => {
        const change = changeSchema.safeParse(said).data;
        if (change?.kind === 'places' && change.profileId === profileId) hear(change.places);
      },
    });
    return () => {
      stop();
      leaving.abort();
    };
  }, [item, video, store, hold]);

  return {
    further,
    answer: useCallback(
      (where) => {
        const wasAsked = asks.current;
        asks.current = false;
        setFurther(null);
        hold(false);
        if (where === 'there' && further) store.seek(further.position);
        if (wasAsked) void store.play().catch(() => undefined);
      },
      [further, hold, store],
    ),
  };
}
