import { EndScreen } from '@/components/player/next/end-screen';
import { NextCard } from '@/components/player/next/next-card';
import type { GoingOn } from '@/components/player/next/use-going-on';
import type { WatchItem } from '@/lib/use-cases/watch/watch-item';

interface WhatComesNextProps {
  item: WatchItem;
  goingOn: GoingOn;
  /** The end was reached by a jump, so that it does not count as watched by itself. */
  jumpedHere: () => boolean;
  onReplay: () => void;
}

/** Nothing, then the card with the next episode, then the end's own screen. */
export function WhatComesNext({ item, goingOn, jumpedHere, onReplay }: WhatComesNextProps) {
  if (goingOn.atTheEnd) {
    return (
      <EndScreen
        item={item}
        jumpedHere={jumpedHere()}
        goodNight={goingOn.goodNight}
        onNext={goingOn.goOn}
        onReplay={onReplay}
      />
    );
  }
  if (!goingOn.offered || item.upNext.kind !== 'episode') return null;
  return (
    <NextCard
      next={item.upNext}
      countdown={goingOn.countdown}
      hasCredits={goingOn.hasCredits}
      onPlay={goingOn.goOn}
      onWatchCredits={goingOn.watchCredits}
      onHold={goingOn.hold}
    />
  );
}
