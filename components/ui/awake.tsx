'use client';

import { useEffect } from 'react';

/** A busy machine takes over the parts of a page for seconds, and until then they lose what is pressed. */
const LATEST_MS = 5_000;

/**
 * Says on `<html>` that the page listens: React has taken over what the server sent, and is idle again. Tests and
 * other programs that press things wait for it.
 */
export function Awake(): null {
  useEffect(() => {
    const say = () => document.documentElement.setAttribute('data-awake', '');
    // Safari has no idle callback; a later task comes after what React still has to do.
    if (!('requestIdleCallback' in window)) setTimeout(say, 50);
    else requestIdleCallback(say, { timeout: LATEST_MS });
  }, []);
  return null;
}
