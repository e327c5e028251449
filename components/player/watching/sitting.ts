import { createContext, useContext, useSyncExternalStore } from 'react';
import { afterAnEnd, noSleepTimer, type SleepTimer } from '@/components/player/watching/sleep-timer';
import type { LastTouch } from '@/components/player/watching/still-watching';

/** What outlives a single episode: when the viewer last touched anything, and when to stop for the night. */
export class Sitting {
  #listeners = new Set<() => void>();
  #sleep = noSleepTimer;
  lastTouch: LastTouch | null = null;
  /** Episodes begun by themselves since then. */
  episodesSince = 0;

  touched(touch: LastTouch): void {
    this.lastTouch = touch;
    this.episodesSince = 0;
  }

  wentOnByItself(): void {
    this.episodesSince += 1;
  }

  /** By itself or by hand: the episode that was on the screen is behind the viewer. */
  wentOn(): void {
    this.setSleep(afterAnEnd(this.#sleep));
  }

  readonly sleep = (): SleepTimer => this.#sleep;

  setSleep(timer: SleepTimer): void {
    this.#sleep = timer;
    for (const listener of this.#listeners) listener();
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };
}

export const SittingContext = createContext(new Sitting());

export const useSitting = () => useContext(SittingContext);

export function useSleepTimer(): [SleepTimer, (timer: SleepTimer) => void] {
  const sitting = useSitting();
  const timer = useSyncExternalStore(sitting.subscribe, sitting.sleep, sitting.sleep);
  return [timer, (next) => sitting.setSleep(next)];
}
