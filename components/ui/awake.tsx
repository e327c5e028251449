'use client';

import { useEffect } from 'react';

/**
 * Says on `<html>` that the page listens: React has taken over what the server sent, and is idle again. Tests and
 * other programs that press things wait for it.
 */
export function Awake(): null {
  useEffect(() => {
    const say = () => document.documentElement.setAttribute('data-awake', '');
    // Safari has no idle callback; a later task comes after what React still has to do.
    if (!('requestIdleCallback' in window)) setTimeout(say, 50);
    else requestIdleCallback(say, { timeout: 1000 });
  }, []);
  return null;
}
