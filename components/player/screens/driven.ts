import { useSyncExternalStore } from 'react';

/* Whether other screens may drive this one: a choice of the device, the same for every profile. */

const NOT_DRIVEN = 'tonight-not-driven';
const listeners = new Set<() => void>();

function isDriven(): boolean {
  try {
    return localStorage.getItem(NOT_DRIVEN) === null;
  } catch {
    return true;
  }
}

function setDriven(driven: boolean): void {
  try {
    if (driven) localStorage.removeItem(NOT_DRIVEN);
    else localStorage.setItem(NOT_DRIVEN, '1');
  } catch {
    // Storage is refused: the switch stays where it is, and shows it.
  }
  for (const listener of listeners) listener();
}

export function useDriven(): [boolean, (driven: boolean) => void] {
  const driven = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isDriven,
    () => true,
  );
  return [driven, setDriven];
}
