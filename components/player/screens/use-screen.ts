import { useEffect, useEffectEvent } from 'react';
import { usePlayer } from '@/components/player/player-store';
import { pauseAndStore } from '@/components/player/screens/hand-over';
import { obey } from '@/components/player/screens/obey';
import { SCREEN_ID, screenLeft, screenLeftSoon, tellScreen } from '@/components/player/screens/own-screen';
import { useSitting } from '@/components/player/watching/sitting';
import { hear } from '@/lib/live/hear';
import { beatEveryMs } from '@/lib/screens/presence';
import { type CommandTold, commandToldSchema } from '@/lib/screens/schema';
import type { WatchItem } from '@/lib/use-cases/watch/watch-item';

/** What happens together is said together. */
const SOON_MS = 150;
/** The viewer no longer watches a film that was paused this long ago. */
const LONG_PAUSE_MS = 20 * 60_000;
const EVENTS = ['play', 'pause', 'seeked', 'ratechange', 'durationchange', 'ended'] as const;

interface OwnScreen {
  item: WatchItem;
  video: HTMLVideoElement | null;
  /** Null where there are none. */
  captionsOn: boolean | null;
  onCaptions: () => void;
  onNext: (() => void) | null;
  /** Off the record, this screen says nothing to the others. */
  isOffTheRecord: boolean;
  /** Whether other screens may drive this one. */
  driven: boolean;
}

/** Tells the household's other screens what plays here, and does what they ask for. */
export function useScreen(own: OwnScreen): void {
  const { item, video, captionsOn, isOffTheRecord, driven } = own;
  const { profileId, viewerId } = item;
  const isTold = profileId !== null && !isOffTheRecord;
  /** What other screens show of this one besides its place. */
  const shown = `${captionsOn} ${driven} ${own.onNext !== null}`;
  const store = usePlayer();
  const sitting = useSitting();

  const tell = useEffectEvent(async (answers: string[] = []) => {
    if (!video || profileId === null || isOffTheRecord) return;
    const { key, title, stream } = own.item;
    const length = Number.isFinite(video.duration) && video.duration > 0 ? video.duration : null;
    await tellScreen({
      profileId,
      type: key.type,
      tmdbId: key.tmdbId,
      season: key.season,
      episode: key.episode,
      title,
      position: Math.max(0, video.currentTime),
      duration: length,
      paused: video.paused,
      rate: video.playbackRate,
      captions: own.captionsOn,
      hasNext: own.onNext !== null,
      storyboard: stream.storyboard ?? null,
      driven: own.driven,
      answers,
    });
  });

  const onCommand = useEffectEvent(async ({ commandId, command }: CommandTold) => {
    if (!video || !own.driven) return;
    // A viewer who presses something on another screen is still watching.
    sitting.touched({ at: performance.now(), key: own.item.key, position: video.currentTime });
    const then = await obey(
      {
        position: () => video.currentTime,
        duration: () => (Number.isFinite(video.duration) ? video.duration : null),
        play: () => store.play(),
        pause: () => store.pause(),
        seek: (position) => store.seek(position),
        captionsOn: own.captionsOn === true,
        toggleCaptions: own.onCaptions,
        next: own.onNext,
        handOver: () => pauseAndStore(video, own.item),
      },
      command,
    );
    await tell([commandId]);
    then?.();
  });

  useEffect(() => {
    if (!video || !isTold || !shown) return;
    const listening = new AbortController();
    const { signal } = listening;
    let next: ReturnType<typeof setTimeout> | undefined;
    let pausedAt: number | null = null;
    const beat = () => {
      pausedAt = video.paused ? (pausedAt ?? performance.now()) : null;
      if (pausedAt !== null && performance.now() - pausedAt > LONG_PAUSE_MS) return screenLeft();
      void tell();
      next = setTimeout(beat, beatEveryMs(video.paused));
    };
    const beatSoon = () => {
      clearTimeout(next);
      next = setTimeout(beat, SOON_MS);
    };
    for (const event of EVENTS) video.addEventListener(event, beatSoon, { signal });
    window.addEventListener('pagehide', screenLeft, { signal });
    window.addEventListener('pageshow', beatSoon, { signal });
    beatSoon();
    return () => {
      clearTimeout(next);
      listening.abort();
      screenLeftSoon();
    };
  }, [video, isTold, shown]);

  useEffect(() => {
    if (isOffTheRecord) screenLeft();
  }, [isOffTheRecord]);

  useEffect(() => {
    if (!isTold || viewerId === null) return;
    return hear({
      profileId: viewerId,
      evenHidden: true,
      onTold: (event, data) => {
        const told = event === 'command' ? commandToldSchema.safeParse(data).data : null;
        if (told?.screenId === SCREEN_ID) void onCommand(told);
      },
    });
  }, [isTold, viewerId]);
}
