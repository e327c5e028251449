'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const EVERY_MS = 2000;

/** Asks for its page anew, as long as something on it goes on by itself. */
export function LookWhile({ isGoingOn }: { isGoingOn: boolean }) {
  const router = useRouter();
  useEffect(() => {
    if (!isGoingOn) return;
    const again = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh();
    }, EVERY_MS);
    return () => clearInterval(again);
  }, [isGoingOn, router]);
  return null;
}
