import { useEffect, useSyncExternalStore } from 'react';

const SIGNS = ['pointermove', 'touchstart', 'keydown', 'focusin'] as const;
/** Some read a page without any of these. */
const AT_LATEST_MS = 4_000;
/** The first sign may be a press already, and what that does comes first. */
const AFTER_PRESS_MS = 300;

let alive = false;
const waiting = new Set<() => void>();
let listening: AbortController | null = null;

/**
 * False until the viewer first moves a pointer, a finger or the focus, or a few seconds have gone by. What only an act
 * needs is loaded then, and does not hold up a page that is first of all looked at.
 */
export function useSignOfLife(): boolean {
  useEffect(listen, []);
  return useSyncExternalStore(
    (changed) => {
      waiting.add(changed);
      return () => waiting.delete(changed);
    },
    () => alive,
    () => false,
  );
}

function listen(): void {
  if (alive || listening) return;
  listening = new AbortController();
  const { signal } = listening;
  for (const sign of SIGNS) document.addEventListener(sign, awake, { signal, passive: true });
  setTimeout(awake, AT_LATEST_MS);
}

function awake(): void {
  listening?.abort();
  setTimeout(() => {
    alive = true;
    for (const changed of waiting) changed();
  }, AFTER_PRESS_MS);
}
