import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { defaultPreferences, type Preferences, readPreferences } from '@/components/player/preferences/preferences';

export type ChangePreferences = (change: (preferences: Preferences) => Preferences) => void;

/** What a profile prefers wherever the viewer has not chosen otherwise on this device. */
export type ProfilePreferences = Partial<Pick<Preferences, 'autoplayNext' | 'captions'>>;

/** The profile's preferences on this device, and a way to change them that other tabs notice too. */
export function usePreferences(
  profileId: string | null,
  { autoplayNext, captions }: ProfilePreferences = {},
): [Preferences, ChangePreferences] {
  const store = useMemo(() => {
    const known = Object.entries({ autoplayNext, captions }).filter(([, value]) => value !== undefined);
    return preferenceStore(storageKey(profileId), Object.fromEntries(known));
  }, [profileId, autoplayNext, captions]);
  const preferences = useSyncExternalStore(store.subscribe, store.read, () => defaultPreferences);
  const change = useCallback<ChangePreferences>((update) => store.write(update(store.read())), [store]);
  return [preferences, change];
}

/** Takes over on this device what was chosen for the profile everywhere. */
export function keepOnDevice(profileId: string, choice: ProfilePreferences): void {
  const store = preferenceStore(storageKey(profileId), {});
  store.write({ ...store.read(), ...choice });
}

function storageKey(profileId: string | null): string {
  return `tonight-player:${profileId ?? 'device'}`;
}

function preferenceStore(key: string, otherwise: ProfilePreferences) {
  const listeners = new Set<() => void>();
  let current: Preferences | undefined;
  const tellAll = () => {
    for (const listener of listeners) listener();
  };
  const onStorage = (event: StorageEvent) => {
    if (event.key !== key) return;
    current = readPreferences(event.newValue, otherwise);
    tellAll();
  };
  return {
    read(): Preferences {
      current ??= readPreferences(stored(key), otherwise);
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
