import { useCallback, useEffect, useRef, useState } from 'react';
import { usePlayer } from '@/components/player/player-store';
import { type MovedOn, movedOn } from '@/lib/progress/other-devices/moved-on';
import { fetchPlaces } from '@/lib/progress/queries';
import { thisDevice } from '@/lib/progress/reporter/device';
import { changeSchema } from '@/lib/progress/view-schema';
import type { WatchItem } from '@/lib/use-cases/watch/watch-item';

/** A pause this short leaves nobody the time to go on elsewhere. */
const SHORT_PAUSE_MS = 10_000;
/** Who presses play waits no longer for an answer about other screens. */
const PATIENCE_MS = 2_000;
/** The first seconds belong to the page, which came fresh. */
const LISTEN_AFTER_MS = 2_000;

export interface OtherScreens {
  /** Where another screen of this profile has come to, while the viewer has not said where to go on. */
  further: WatchItem['furtherSession'];
  /** Goes on here, or there. */
  answer: (where: 'here' | 'there') => void;
}

/**
 * Hears of this title on the profile's other screens. While it is paused here, a place that another screen has come to is
 * not put back by pressing play: the player asks first, and reports nothing until it is told. While it plays here, it
 * says so once.
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
    const { profileId, key } = item;
    if (!video || profileId === null) return;
    const leaving = new AbortController();
    const { signal } = leaving;
    const told = new Set<string>();
    let pausedAt: number | null = null;
    let stream: EventSource | null = null;

    const tell = (other: MovedOn | null): boolean => {
      if (!other || (!video.paused && told.has(other.sessionId))) return false;
      told.add(other.sessionId);
      setFurther(other);
      return true;
    };
    const look = (places: Parameters<typeof movedOn>[0]) =>
      movedOn(places, key, { deviceId: thisDevice().id, position: video.currentTime });
    const ask = () => fetchPlaces(profileId, [key], AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]));
    const wait = () => {
      asks.current = true;
      store.pause();
    };
    /** Of a screen that is paused, play will ask; one that plays is told, and plays on. */
    const hear = (places: Parameters<typeof movedOn>[0]) => {
      if (tell(look(places)) && video.paused) asks.current = true;
    };
    const catchUp = () => void ask().then(hear, () => undefined);

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
        (places) => (tell(look(places)) ? wait() : hold(false)),
        () => hold(false),
      );
    };
    const onPause = () => {
      pausedAt ??= performance.now();
    };
    const listen = () => {
      if (document.visibilityState === 'hidden') {
        stream?.close();
        stream = null;
        return;
      }
      if (stream) return;
      stream = new EventSource('/api/progress/stream');
      // What happened while nobody listened is not told again.
      stream.addEventListener('open', catchUp);
      stream.addEventListener('change', ({ data }) => {
        const change = changeSchema.safeParse(parsed(data)).data;
        if (change?.kind === 'places' && change.profileId === profileId) hear(change.places);
      });
    };

    video.addEventListener('play', onPlay, { signal });
    video.addEventListener('pause', onPause, { signal });
    const beginning = setTimeout(() => {
      listen();
      document.addEventListener('visibilitychange', listen, { signal });
    }, LISTEN_AFTER_MS);
    return () => {
      clearTimeout(beginning);
      leaving.abort();
      stream?.close();
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

function parsed(data: unknown): unknown {
  try {
    return JSON.parse(String(data));
  } catch {
    return null;
  }
}
