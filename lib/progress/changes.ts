import { EventEmitter } from 'node:events';
import type { TitleKey } from '@/lib/catalog/title-key';
import type { Place } from '@/lib/progress/schema';
import type { Change } from '@/lib/progress/view-schema';

/*
 * Tells this process's listeners what has been committed. It lives in memory: with several processes a listener hears
 * what its own process wrote, and pages refresh the rest when they are looked at (see docs/decisions).
 */

const holder = globalThis as typeof globalThis & { tonightChanges?: EventEmitter };

function emitter(): EventEmitter {
  holder.tonightChanges ??= new EventEmitter().setMaxListeners(0);
  return holder.tonightChanges;
}

/** Says that these places are committed, each profile's together. */
export function announce(places: Place[]): void {
  if (emitter().eventNames().length === 0) return;
  for (const [profileId, own] of Map.groupBy(places, (place) => place.profileId)) {
    emitter().emit(profileId, { kind: 'places', profileId, places: own } satisfies Change);
  }
}

/** Says that a title was hidden, dropped, forgotten or brought back. */
export function announceTitle(profileId: string, { type, tmdbId }: TitleKey): void {
  emitter().emit(profileId, { kind: 'title', profileId, type, tmdbId } satisfies Change);
}

/** Calls `listener` for what happens to these profiles. @returns what ends it. */
export function listen(profileIds: Iterable<string>, listener: (change: Change) => void): () => void {
  const ids = [...profileIds];
  for (const id of ids) emitter().on(id, listener);
  return () => {
    for (const id of ids) emitter().off(id, listener);
  };
}
