'use client';

import { useEffect } from 'react';

/** A busy machine takes over the parts of a page for seconds, and until then they lose what is pressed. */
const LATEST_MS = 5_000;

/**
 * Says on `<html>` that the page listens: React has taken over what the server sent, all that can be pressed, and is idle again. Tests
 * and other programs that press things wait for it.
 */
export function Awake(): null {
  useEffect(() => {
    const latest = performance.now() + LATEST_MS;
    const look = () => {
      if (areTakenOver() || performance.now() > latest) document.documentElement.setAttribute('data-awake', '');
      else later(look);
    };
    later(look);
  }, []);
  return null;
}

/** Safari has no idle callback; a later task comes after what React still has to do. */
function later(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: LATEST_MS });
  else setTimeout(work, 50);
}

/** React puts its own on each element that it has taken over. A part whose script is still on its way has none, though React is idle. */
function areTakenOver(): boolean {
  return [...document.querySelectorAll('button, input, select, textarea')].every((element) =>
    Object.keys(element).some((key) => key.startsWith('__reactProps$')),
  );
}
