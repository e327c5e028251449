import { EventEmitter } from 'node:events';
import type { TitleKey } from '@/lib/catalog/title-key';
import { onePerProcess } from '@/lib/process/one-per-process';
import type { Place } from '@/lib/progress/schema';
import type { Change } from '@/lib/progress/view-schema';

/*
 * Tells this process's listeners what has been committed. It lives in memory: with several processes a listener hears
 * what its own process wrote, and pages refresh the rest when they are looked at (see docs/decisions).
 */

const changes = onePerProcess('progress-changes', () => new EventEmitter().setMaxListeners(0));

/** Says that these places are committed, each profile's together. */
export function announce(places: Place[]): void {
  if (changes.get().eventNames().length === 0) return;
  for (const [profileId, own] of Map.groupBy(places, (place) => place.profileId)) {
    changes.get().emit(profileId, { kind: 'places', profileId, places: own } satisfies Change);
  }
}

/** Says that a title was hidden, dropped, forgotten or brought back. */
export function announceTitle(profileId: string, { type, tmdbId }: TitleKey): void {
  changes.get().emit(profileId, { kind: 'title', profileId, type, tmdbId } satisfies Change);
}

/** Calls `listener` for what happens to these profiles. @returns what ends it. */
export function listen(profileIds: Iterable<string>, listener: (change: Change) => void): () => void {
  const ids = [...profileIds];
  for (const id of ids) changes.get().on(id, listener);
  return () => {
    for (const id of ids) changes.get().off(id, listener);
  };
}
