import { FastForward } from 'lucide-react';
import { useCallback, useEffect, useRef } from 'react';
import { usePlayer, useWholeLength } from '@/components/player/player-store';
import type { Preferences } from '@/components/player/preferences/preferences';
import { type Skippable, skippableAt } from '@/components/player/skipping/skippable';
import type { WatchItem } from '@/lib/use-cases/watch/watch-item';
import '@/components/player/overlays/corner-card.css';

export interface Skipping {
  /** What the button offers; null when there is none. */
  offered: Skippable | null;
  skip: () => void;
}

/** Skips what the profile always skips, and says what can be skipped by hand. */
export function useSkipping(item: WatchItem, preferences: Preferences, announce: (words: string) => void): Skipping {
  const store = usePlayer();
  const duration = useWholeLength();
  const skipsCredits = item.upNext.kind !== 'episode';
  const skippable = usePlayer(({ currentTime }) =>
    skippableAt(Math.floor(currentTime), item.stream, preferences, { duration, skipsCredits }),
  );
  const automatic = skippable?.manner === 'auto' ? skippable.kind : null;
  const end = skippable?.end ?? null;
  // A viewer who goes back into an intro wants to see it.
  const skipped = useRef(new Set<string>());

  useEffect(() => {
    if (!automatic || end === null || skipped.current.has(automatic)) return;
    skipped.current.add(automatic);
    store.seek(end);
    announce(`Skipped the ${automatic}`);
  }, [automatic, end, store, announce]);

  return {
    offered: skippable?.manner === 'offer' ? skippable : null,
    skip: useCallback(() => {
      if (end !== null) store.seek(end);
    }, [end, store]),
  };
}

/** Stands in the corner above the controls while there is something to skip. */
export function SkipButton({ skippable, onSkip }: { skippable: Skippable; onSkip: () => void }) {
  return (
    <div className="player-skip" data-arrow-zone="card">
      <button type="button" className="player-secondary" data-first-stop onClick={onSkip}>
        Skip {skippable.kind} <FastForward aria-hidden className="player-filled" />
      </button>
    </div>
  );
}
