import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState, useTransition } from 'react';
import { leaveAhead } from '@/components/player/engine/opened-ahead';
import { goesOnAt, nextCardFrom } from '@/components/player/next/next-card-timing';
import { usePlayer, useWholeLength } from '@/components/player/player-store';
import type { Preferences } from '@/components/player/preferences/preferences';
import { readyPicture } from '@/components/player/start/picture-first';
import { useEvening } from '@/components/player/watching/evening';
import { stopsAtThisEnd } from '@/components/player/watching/sleep-timer';
import { isTimeToAsk } from '@/components/player/watching/still-watching';
import { believedMarks } from '@/lib/progress/marks';
import type { WatchItem } from '@/lib/use-cases/watch/watch-item';

export interface GoingOn {
  /** The card with the next episode is due. */
  offered: boolean;
  /** Whole seconds until the next episode begins by itself; null when it will not. */
  countdown: number | null;
  /** The credits have run, or whatever came last, and nothing goes on by itself. */
  atTheEnd: boolean;
  /** Credits are running that can be watched. */
  hasCredits: boolean;
  /** The viewer goes on now. */
  goOn: () => void;
  watchCredits: () => void;
  /** Any key or touch: wait for an answer. */
  hold: () => void;
}

/** Pressing again sooner is one press; what takes longer may have been lost on the way. */
const PATIENCE_MS = 4_000;

interface GoingOnParts {
  item: WatchItem;
  preferences: Preferences;
  tell: (kind: 'next') => void;
  /** It would go on by itself, but nobody has been seen for a long time. */
  onAsk: () => void;
}

/** When the next episode is offered, how long until it begins by itself, and the way there. */
export function useGoingOn({ item, preferences, tell, onAsk }: GoingOnParts): GoingOn {
  const router = useRouter();
  const evening = useEvening();
  const position = usePlayer((state) => Math.floor(state.currentTime * 4) / 4);
  const duration = useWholeLength();
  const ended = usePlayer((state) => state.ended);
  const paused = usePlayer((state) => state.paused);
  const [shownAt, setShownAt] = useState<number | null>(null);
  const [held, setHeld] = useState(false);
  const [dismissed, setDismissed] = useState(false);
  const [isLeaving, startLeaving] = useTransition();
  const leftAt = useRef(Number.NEGATIVE_INFINITY);
  const isUnderWay = useRef(false);

  const next = item.upNext.kind === 'episode' ? item.upNext : null;
  const { creditsStart } = believedMarks(item.stream, duration);
  const inZone = next !== null && duration !== null && position >= nextCardFrom(duration, creditsStart);
  const byItself =
    next !== null && preferences.autoplayNext && !held && !stopsAtThisEnd(evening.sleep(), performance.now());
  const silent = preferences.skipCredits === 'never';
  const offered = inZone && !dismissed && (!silent || ended);

  useEffect(() => {
    if (inZone) {
      setShownAt((already) => already ?? position);
      return;
    }
    setShownAt(null);
    setHeld(false);
    setDismissed(false);
  }, [inZone, position]);

  const leave = useCallback(() => {
    if (!next || performance.now() - leftAt.current < PATIENCE_MS) return;
    leftAt.current = performance.now();
    tell('next');
    // Next waits for ever for a page that it once left to the browser to load, and that never came.
    if (isUnderWay.current) window.location.assign(next.address);
    else startLeaving(() => router.push(next.address));
  }, [next, router, tell]);

  // It is over, and this is still here: the way there was lost, and may be tried again at once.
  useEffect(() => {
    isUnderWay.current = isLeaving;
    if (!isLeaving) leftAt.current = Number.NEGATIVE_INFINITY;
  }, [isLeaving]);

  const cut = preferences.skipCredits === 'auto' && creditsStart !== undefined;
  const from = shownAt === null || duration === null ? null : cut ? shownAt : goesOnAt(shownAt, duration, creditsStart);
  const over = inZone && (ended || (offered && !paused && from !== null && position >= from));

  useEffect(() => {
    if (!over || !byItself) return;
    if (isTimeToAsk(evening.lastTouch?.at ?? performance.now(), evening.episodesSince, performance.now())) {
      onAsk();
      return;
    }
    evening.wentOnByItself();
    leave();
  }, [over, byItself, evening, leave, onAsk]);

  const address = next?.address;
  const stream = next?.stream ?? null;
  useEffect(() => {
    if (!inZone) return;
    if (address) router.prefetch(address);
    if (stream) readyPicture({ ...stream, startAt: 0 });
    return leaveAhead;
  }, [inZone, address, stream, router]);

  return {
    offered,
    countdown: offered && byItself && from !== null ? Math.max(0, Math.ceil(from - position)) : null,
    atTheEnd: ended && !byItself,
    hasCredits: creditsStart !== undefined,
    goOn: leave,
    watchCredits: useCallback(() => setDismissed(true), []),
    hold: useCallback(() => setHeld(true), []),
  };
}
