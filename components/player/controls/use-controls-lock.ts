import { useEffect } from 'react';
import { usePlayer } from '@/components/player/player-store';

/** Video.js hides the controls after two seconds; a third is kinder to slow hands. */
const LINGER_MS = 1_000;

/** Keeps the controls while the viewer walks among them by keyboard, and a second longer after any other activity. */
export function useControlsLock(container: HTMLElement | null): void {
  const store = usePlayer();

  useEffect(() => {
    if (!container) return;
    let release: (() => void) | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const letGo = () => {
      release?.();
      release = null;
    };
    const keep = () => {
      clearTimeout(timer);
      release ??= store.requestControlsLock();
      const focused = container.querySelector(':focus-visible');
      if (!focused) timer = setTimeout(letGo, LINGER_MS);
    };
    const events = ['focusin', 'focusout', 'pointermove', 'pointerdown', 'keydown'] as const;
    for (const event of events) container.addEventListener(event, keep);
    return () => {
      clearTimeout(timer);
      letGo();
      for (const event of events) container.removeEventListener(event, keep);
    };
  }, [container, store]);
}
