import { useEffect, useRef } from 'react';
import { mediaKey } from '@/components/player/keys/media-key';
import { usePlayer } from '@/components/player/player-store';

const SEEK_SECONDS = 10;

interface MediaKeyActions {
  onCaptions: () => void;
  /** Null at the last episode, and of a film. */
  onNext: (() => void) | null;
  onPrevious: (() => void) | null;
}

/** The media keys of a remote or a keyboard, wherever the focus is and also while a panel is open. */
export function useMediaKeys(actions: MediaKeyActions): void {
  const store = usePlayer();
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });

  useEffect(() => {
    const play = () => void store.play().catch(() => undefined);
    const meanings = {
      'play-pause': () => void store.togglePaused(),
      play,
      pause: () => store.pause(),
      next: () => latest.current.onNext?.(),
      previous: () => latest.current.onPrevious?.(),
      forward: () => void store.seek(store.state.currentTime + SEEK_SECONDS),
      backward: () => void store.seek(store.state.currentTime - SEEK_SECONDS),
      captions: () => latest.current.onCaptions(),
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const meaning = mediaKey(event);
      if (!meaning) return;
      event.preventDefault();
      // Held down, a remote winds on and does nothing else twice.
      if (!event.repeat || meaning === 'forward' || meaning === 'backward') meanings[meaning]();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [store]);
}
