import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { defaultPreferences, type Preferences, readPreferences } from '@/components/player/preferences/preferences';

export type ChangePreferences = (change: (preferences: Preferences) => Preferences) => void;

/** The profile's preferences on this device, and a way to change them that other tabs notice too. */
export function usePreferences(profileId: string | null): [Preferences, ChangePreferences] {
  const store = useMemo(() => preferenceStore(`tonight-player:${profileId ?? 'device'}`), [profileId]);
  const preferences = useSyncExternalStore(store.subscribe, store.read, () => defaultPreferences);
  const change = useCallback<ChangePreferences>((update) => store.write(update(store.read())), [store]);
  return [preferences, change];
}

function preferenceStore(key: string) {
  const listeners = new Set<() => void>();
  let current: Preferences | undefined;
  const tellAll = () => {
    for (const listener of listeners) listener();
  };
  const onStorage = (event: StorageEvent) => {
    if (event.key !== key) return;
    current = readPreferences(event.newValue);
    tellAll();
  };
  return {
    read(): Preferences {
      current ??= readPreferences(stored(key));
      return current;
    },
    write(preferences: Preferences) {
      current = preferences;
      try {
        localStorage.setItem(key, JSON.stringify(preferences));
      } catch {
        // Storage is full or refused: the choice holds for this page.
      }
      tellAll();
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      if (listeners.size === 1) window.addEventListener('storage', onStorage);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) window.removeEventListener('storage', onStorage);
      };
    },
  };
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
