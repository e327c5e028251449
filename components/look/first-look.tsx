'use client';

import { useLayoutEffect } from 'react';
import { FIRST_SCRIPT } from '@/lib/look/first-script';
import { CONTRAST_KEY, DISTANCE_KEY, THEME_KEY } from '@/lib/look/look';

/**
 * The script that puts the chosen look onto the page, in HTML alone: React would make it anew where it draws the whole page
 * itself, as it does for an unknown address, and the page's policy refuses that. What React drew has its look from here.
 */
export function FirstLook() {
  useLayoutEffect(() => {
    const { tonightLook } = window as Window & { tonightLook?: () => void };
    if (tonightLook) tonightLook();
    else putLook(document.documentElement.dataset);
  }, []);
  return typeof window === 'undefined' ? <script>{FIRST_SCRIPT}</script> : null;
}

function putLook(page: DOMStringMap): void {
  try {
    page.theme = localStorage.getItem(THEME_KEY) ?? '';
    page.contrast = localStorage.getItem(CONTRAST_KEY) ?? '';
    page.distance = localStorage.getItem(DISTANCE_KEY) ?? '';
  } catch {
    // Storage is refused: it is as the device says.
  }
}
