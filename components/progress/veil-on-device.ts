/** Whether who has not signed in wants to be kept from spoilers in this browser. */
const KEY = 'tonight-veil';

export function veilsOnDevice(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

/** @throws where the browser refuses storage. */
export function veilOnDevice(veils: boolean): void {
  if (veils) localStorage.setItem(KEY, '1');
  else localStorage.removeItem(KEY);
}
