/** Set in `localStorage` while answers are kept: the profile whose they are. */
export const KNOWN_FLAG = 'tonight-known';

/** Whether this browser keeps answers of a profile that is not the one that is here. */
export function isAnothersKnown(owner: string): boolean {
  try {
    const known = localStorage.getItem(KNOWN_FLAG);
    return known !== null && known !== owner;
  } catch {
    return false;
  }
}
