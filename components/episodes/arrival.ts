'use client';

import { createContext, useContext, useEffect, useRef } from 'react';

/** Whether the viewer has done anything since they came to a page. */
export interface Arrival {
  /** True once, to the caller that may still move the page. */
  takes(): boolean;
}

const ACTS = ['pointerdown', 'wheel', 'touchmove', 'keydown'] as const;

export const ArrivalContext = createContext<Arrival | null>(null);

/** A viewer who has scrolled, pressed or moved the focus looks at what they chose, so the page stays where it is. */
export function useArrival(): Arrival {
  const arrival = useRef({
    hasActed: false,
    takes() {
      const may = !this.hasActed && window.scrollY === 0 && !isFocusOnPage();
      this.hasActed = true;
      return may;
    },
  });
  useEffect(() => {
    const heard = new AbortController();
    const acted = () => {
      arrival.current.hasActed = true;
      heard.abort();
    };
    for (const act of ACTS) document.addEventListener(act, acted, { signal: heard.signal, passive: true });
    return () => heard.abort();
  }, []);
  return arrival.current;
}

function isFocusOnPage(): boolean {
  return document.activeElement?.closest('main') != null;
}

/** Brings an element into view as the page is come to, unless it is there, and without the focus. */
export function useBroughtIntoView(element: { current: HTMLElement | null }, isWanted: boolean): void {
  const arrival = useContext(ArrivalContext);
  useEffect(() => {
    const found = element.current?.closest('li') ?? element.current;
    if (!isWanted || !found || !arrival?.takes()) return;
    const { top, bottom } = found.getBoundingClientRect();
    if (top >= 0 && bottom <= window.innerHeight) return;
    const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    found.scrollIntoView({ block: 'nearest', behavior: isCalm ? 'auto' : 'smooth' });
  }, [element, isWanted, arrival]);
}
