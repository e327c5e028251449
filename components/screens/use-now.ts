import { useEffect, useState } from 'react';

const TICK_MS = 500;

/** `performance.now()`, as time goes by and the page is looked at. */
export function useNow(): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const tick = () => document.visibilityState === 'visible' && setNow(performance.now());
    const ticking = setInterval(tick, TICK_MS);
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(ticking);
      document.removeEventListener('visibilitychange', tick);
    };
  }, []);
  return now;
}
