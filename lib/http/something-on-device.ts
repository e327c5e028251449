import { forgetEarlyRow } from '@/lib/http/early-row';

/** In `localStorage`, and as a cookie, so that the server leaves room for rows that only this browser can fill. */
export const ON_DEVICE_FLAG = 'tonight-kept';
const YEAR_MS = 365 * 24 * 3600 * 1000;
/** Earlier apps kept places under these names. */
export const OLD_PLACE = /^progress_(movie|tv)_(\d{1,10})$/;

/** Remembers that this browser keeps something of who has not signed in: where it does not, nothing looks for it. */
export function rememberOnDevice(): void {
  if (typeof window !== 'undefined' && !isFlagged()) flag(true);
}

export function forgetOnDevice(): void {
  flag(false);
  forgetEarlyRow();
}

export function isSomethingOnDevice(): boolean {
  return isFlagged() || hasOldPlaces();
}

function flag(isOnDevice: boolean): void {
  try {
    if (isOnDevice) localStorage.setItem(ON_DEVICE_FLAG, '1');
    else localStorage.removeItem(ON_DEVICE_FLAG);
  } catch {
    // Storage is refused: nothing outlives the page anyway.
  }
  // Only where the page is secure; elsewhere the rows come without room having been left for them.
  const expires = isOnDevice ? Date.now() + YEAR_MS : 0;
  window.cookieStore?.set({ name: ON_DEVICE_FLAG, value: '1', sameSite: 'lax', expires }).catch(() => undefined);
}

function isFlagged(): boolean {
  try {
    return localStorage.getItem(ON_DEVICE_FLAG) !== null;
  } catch {
    return false;
  }
}

function hasOldPlaces(): boolean {
  try {
    return Object.keys(localStorage).some((name) => OLD_PLACE.test(name));
  } catch {
    return false;
  }
}
