import { useSyncExternalStore } from 'react';
import { AS_THE_DEVICE, CONTRAST_KEY, DISTANCE_KEY, type Look, readLook, THEME_KEY } from '@/lib/look/look';

let known: { text: string; look: Look } | undefined;

/** The look chosen on this device, as any tab chose it last. */
export function useLook(): Look {
  return useSyncExternalStore(subscribe, currentLook, () => AS_THE_DEVICE);
}

/** Keeps a look on this device. @returns whether that could be kept. */
export function chooseLook({ theme, moreContrast, isFar }: Look): boolean {
  try {
    keep(THEME_KEY, theme);
    keep(CONTRAST_KEY, moreContrast ? 'more' : null);
    keep(DISTANCE_KEY, isFar ? 'far' : null);
  } catch {
    return false;
  }
  // Other tabs are notified by the browser; this one's page listens to the same event (`lib/look/first-script.ts`).
  window.dispatchEvent(new StorageEvent('storage', { key: THEME_KEY }));
  return true;
}

function keep(key: string, value: string | null): void {
  if (value) localStorage.setItem(key, value);
  else localStorage.removeItem(key);
}

function currentLook(): Look {
  const look = readLook(stored);
  const text = JSON.stringify(look);
  if (known?.text !== text) known = { text, look };
  return known.look;
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('storage', listener);
  return () => window.removeEventListener('storage', listener);
}
