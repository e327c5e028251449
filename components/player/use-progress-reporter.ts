import { useCallback, useEffect, useRef } from 'react';
import { onRescue } from '@/components/player/engine/rescue';
import { ownPlace } from '@/components/player/start/own-place';
import { useOffTheRecord } from '@/components/player/watching/use-off-the-record';
import { finishedFrom, playedEnough } from '@/lib/progress/completion';
import { randomId } from '@/lib/progress/random-id';
import { pageClock } from '@/lib/progress/reporter/browser-delivery';
import { thisDevice } from '@/lib/progress/reporter/device';
import { noDelivery, offTheRecordJournal } from '@/lib/progress/reporter/off-the-record';
import type { PlaybackSignal, PlaybackSignalKind } from '@/lib/progress/reporter/playback-signal';
import { progressChannel } from '@/lib/progress/reporter/progress-channel';
import { createReporter, type Reporter } from '@/lib/progress/reporter/reporter';
import { provideDeviceFacts } from '@/lib/use-cases/on-device/provide-device-facts';
import type { WatchItem } from '@/lib/use-cases/watch/watch-item';

provideDeviceFacts();

const MEDIA_SIGNALS = {
  playing: 'playing',
  waiting: 'waiting',
  pause: 'pause',
  ratechange: 'rate',
  seeking: 'seeking',
  seeked: 'seeked',
} as const satisfies Record<string, PlaybackSignalKind>;

/** Who keeps what the element does from being reported: until the viewer has answered, or is back at the place. */
export type Holder = 'other-screens' | 'last-minute';

export interface ProgressReporting {
  /** What no media event says: the viewer started over, or went on to the next episode. */
  tell: (kind: 'start-over' | 'next') => void;
  /** While a holder has it, what the element does is the player's own, and is not reported. */
  hold: (by: Holder, held: boolean) => void;
  /** Whether so much was really watched that reaching the end finishes it; a jump there does not. */
  watchedEnough: () => boolean;
}

/** Reports what the video element does, from mount to unmount; off the record to this tab alone. */
export function useProgressReporter(video: HTMLVideoElement | null, item: WatchItem): ProgressReporting {
  const [isOff] = useOffTheRecord(item.profileId);
  const itemRef = useRef(item);
  const tellRef = useRef<(kind: PlaybackSignalKind) => void>(() => undefined);
  /** Seconds watched in this page before the stream was opened anew. */
  const playedHere = useRef(0);
  const enoughRef = useRef<() => boolean>(() => false);
  const holders = useRef(new Set<Holder>());
  const playedBefore = useRef(item.place?.secondsPlayed ?? 0);

  // Asked once, before the first report of this page, which would count twice.
  useEffect(() => {
    ownPlace(itemRef.current).then(
      (place) => {
        playedBefore.current = place?.secondsPlayed ?? 0;
      },
      () => undefined,
    );
  }, []);

  useEffect(() => {
    if (!video) return;
    const reporter = reporterFor(itemRef.current, isOff);
    const openedBefore = playedHere.current;
    const { creditsStart } = itemRef.current.stream;
    let last: MediaState = { position: 0, duration: 0, rate: 1 };
    const tell = (kind: PlaybackSignalKind) => {
      if (holders.current.size > 0) return;
      // An element being taken down says zero; the place is where it was a moment ago.
      if (video.readyState > 0) last = mediaState(video);
      reporter.signal(kind, last);
    };
    tellRef.current = tell;
    enoughRef.current = () =>
      last.duration !== null &&
      playedEnough(
        playedBefore.current + openedBefore + reporter.secondsPlayed(),
        finishedFrom({ duration: last.duration, creditsStart }),
      );

    const listening = new AbortController();
    const { signal } = listening;
    for (const [event, kind] of Object.entries(MEDIA_SIGNALS))
      video.addEventListener(event, () => tell(kind), { signal });
    // A clock that moves without data says nothing about what was seen or heard.
    const onTime = () => video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && tell('time');
    video.addEventListener('timeupdate', onTime, { signal });
    onRescue(video, signal, (position) => reporter.signal('rescue', { ...last, position }));
    // Reaching the end by a jump is only a place; the viewer is asked whether it was watched.
    video.addEventListener('ended', () => tell(enoughRef.current() ? 'ended' : 'pause'), { signal });
    document.addEventListener(
      'visibilitychange',
      () => {
        if (document.visibilityState === 'hidden') tell('hidden');
      },
      { signal },
    );
    window.addEventListener('pagehide', () => tell('leave'), { signal });
    onFirstFrame(video, () => tell('frame'), signal);
    // The record may begin, or end, in the middle.
    if (!video.paused) tell('playing');

    return () => {
      tell('leave');
      playedHere.current += reporter.secondsPlayed();
      listening.abort();
    };
  }, [video, isOff]);

  return {
    tell: useCallback((kind) => tellRef.current(kind), []),
    hold: useCallback(
      (by, held) => {
        const { current } = holders;
        const wasHeld = current.size > 0;
        if (held) current.add(by);
        else current.delete(by);
        const isOver = wasHeld && current.size === 0;
        if (isOver && video && !video.paused) tellRef.current('playing');
      },
      [video],
    ),
    watchedEnough: useCallback(() => enoughRef.current(), []),
  };
}

function reporterFor({ key, stream, profileId, snapshot }: WatchItem, isOff: boolean): Reporter {
  const { journal, delivery } = isOff ? { journal: offTheRecordJournal, delivery: noDelivery } : progressChannel();
  return createReporter({
    subject: { ...key, profileId, creditsStart: stream.creditsStart ?? null, snapshot },
    device: thisDevice(),
    newSessionId: randomId,
    journal,
    delivery,
    clock: pageClock,
  });
}

type MediaState = Pick<PlaybackSignal, 'position' | 'duration' | 'rate'>;

function mediaState({ currentTime: position, duration, playbackRate: rate }: HTMLVideoElement): MediaState {
  return { position, duration: duration === Number.POSITIVE_INFINITY ? null : duration, rate };
}

/** Calls back once a picture is on screen. */
function onFirstFrame(video: HTMLVideoElement, call: () => void, signal: AbortSignal) {
  if ('requestVideoFrameCallback' in video) {
    const handle = video.requestVideoFrameCallback(call);
    signal.addEventListener('abort', () => video.cancelVideoFrameCallback(handle));
    return;
  }
  (video as HTMLVideoElement).addEventListener('loadeddata', call, { once: true, signal });
}
