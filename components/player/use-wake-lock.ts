import { useEffect } from 'react';
import { usePlayer } from '@/components/player/player-store';

/** Keeps the screen on while something plays, and asks again when the page comes back to the front. */
export function useWakeLock(): void {
  const playing = usePlayer((state) => !state.paused && !state.ended);

  useEffect(() => {
    if (!playing || !('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let wanted = true;
    const request = () => {
      if (document.visibilityState !== 'visible') return;
      navigator.wakeLock.request('screen').then(
        (granted) => {
          lock = granted;
          if (!wanted) void granted.release();
        },
        // A low battery refuses it; then the screen may go dark as it would anyway.
        () => undefined,
      );
    };
    request();
    document.addEventListener('visibilitychange', request);
    return () => {
      wanted = false;
      document.removeEventListener('visibilitychange', request);
      void lock?.release();
    };
  }, [playing]);
}
