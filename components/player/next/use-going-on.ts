import { useRouter } from 'next/navigation';
import { createContext, useCallback, useContext, useEffect, useReducer, useRef, useState, useTransition } from 'react';
import { drop, prepare } from '@/components/player/engine/opened-ahead';
import {
  inQuarters,
  isInZone,
  noOffer,
  type Outlook,
  offerAfter,
  outlook,
  wayOut,
} from '@/components/player/next/going-on';
import { usePlayer, useWholeLength } from '@/components/player/player-store';
import type { Preferences } from '@/components/player/preferences/preferences';
import { useSitting } from '@/components/player/watching/sitting';
import { stopsAtThisEnd } from '@/components/player/watching/sleep-timer';
import { isTimeToAsk } from '@/components/player/watching/still-watching';
import { believedMarkers } from '@/lib/progress/markers';
import type { WatchItem } from '@/lib/use-cases/watch/watch-item';

/** How to go to the next episode where no server answers; null: by its page. */
export const WayToNext = createContext<((address: string) => void) | null>(null);

export interface GoingOn extends Omit<Outlook, 'goesOn'> {
  /** Credits are running that can be watched. */
  hasCredits: boolean;
  /** The sleep timer ends the sitting at this end. */
  goodNight: boolean;
  /** The viewer goes on now. */
  goOn: () => void;
  watchCredits: () => void;
  /** Any key or touch: wait for an answer. */
  hold: () => void;
}

interface GoingOnParts {
  item: WatchItem;
  preferences: Preferences;
  tell: (kind: 'next') => void;
  /** It would go on by itself, but the viewer has touched nothing for a long time. */
  onAsk: () => void;
}

/** When the next episode is offered, how long until it begins by itself, and the way there. */
export function useGoingOn({ item, preferences, tell, onAsk }: GoingOnParts): GoingOn {
  const router = useRouter();
  const ownWay = useContext(WayToNext);
  const sitting = useSitting();
  const duration = useWholeLength();
  const ended = usePlayer((state) => state.ended);
  const paused = usePlayer((state) => state.paused);
  const [offer, dispatch] = useReducer(offerAfter, noOffer);
  const [isLeaving, startLeaving] = useTransition();
  const leftAt = useRef<number | null>(null);
  const isUnderWay = useRef(false);
  /** What the sleep timer has counted: a way that was lost and is tried again is no second episode. */
  const counted = useRef<WatchItem | null>(null);
  /** The same, for what is drawn: what the timer says from then on is meant for the next episode, not for this end. */
  const [behind, setBehind] = useState<WatchItem | null>(null);

  const next = item.upNext.kind === 'episode' ? item.upNext : null;
  const { creditsStart } = believedMarkers(item.stream, duration);
  const position = usePlayer(({ currentTime }) =>
    inQuarters({ position: currentTime, duration, creditsStart, hasNext: next !== null }),
  );
  const sleeps = behind !== item && stopsAtThisEnd(sitting.sleep(), performance.now());
  const facts = { position, duration, creditsStart, ended, paused, hasNext: next !== null, preferences, sleeps };
  const inZone = isInZone(facts);
  const { goesOn, ...offered } = outlook(offer, facts);

  useEffect(() => dispatch(inZone ? { kind: 'inside', position } : { kind: 'outside' }), [inZone, position]);

  const leave = useCallback(() => {
    const way = wayOut(leftAt.current, isUnderWay.current, performance.now());
    if (!next || way === 'none') return;
    leftAt.current = performance.now();
    tell('next');
    if (counted.current !== item) sitting.wentOn();
    counted.current = item;
    setBehind(item);
    if (ownWay) ownWay(next.address);
    else if (way === 'browser') window.location.assign(next.address);
    else startLeaving(() => router.push(next.address));
  }, [item, next, router, tell, ownWay, sitting]);

  // The transition is over, and this page is still here: the way there was lost, and may be tried again at once.
  useEffect(() => {
    isUnderWay.current = isLeaving;
    if (!isLeaving) leftAt.current = null;
  }, [isLeaving]);

  useEffect(() => {
    // The viewer may have gone on already, and the last end of the sitting is none any more.
    if (!goesOn || counted.current === item) return;
    if (isTimeToAsk(sitting.lastTouch?.at ?? performance.now(), sitting.episodesSince, performance.now())) {
      onAsk();
      return;
    }
    sitting.wentOnByItself();
    leave();
  }, [goesOn, item, sitting, leave, onAsk]);

  const address = next?.address;
  const stream = next?.stream ?? null;
  useEffect(() => {
    if (!inZone || ownWay) return;
    if (address) router.prefetch(address);
    if (stream) prepare({ ...stream, startAt: 0 });
    return () => drop('soon-unless-shown');
  }, [inZone, address, stream, router, ownWay]);

  return {
    ...offered,
    hasCredits: creditsStart !== undefined,
    goodNight: sleeps,
    goOn: leave,
    watchCredits: useCallback(() => dispatch({ kind: 'dismissed' }), []),
    hold: useCallback(() => dispatch({ kind: 'held' }), []),
  };
}
