import { EventEmitter } from 'node:events';
import type { TitleKey } from '@/lib/catalog/title-key';
import { onePerProcess } from '@/lib/process/one-per-process';
import { hasOthers, hearOthers, tellOthers } from '@/lib/process/other-processes';
import type { Place } from '@/lib/progress/schema';
import type { Change } from '@/lib/progress/view-schema';

/*
 * Tells listeners what has been committed, those of other processes too. Where they cannot be told (see docs/decisions),
 * pages refresh when they are looked at.
 */

const TOPIC = 'progress-changed';
/** What tells other processes has room for as many places. */
const TOLD_AT_ONCE = 8;
const changes = onePerProcess('progress-changes', () => new EventEmitter().setMaxListeners(0));

/** Says that these places are committed, each profile's together. */
export function announce(places: Place[]): void {
  if (changes.get().eventNames().length === 0 && !hasOthers(TOPIC)) return;
  for (const [profileId, own] of Map.groupBy(places, (place) => place.profileId)) {
    for (let from = 0; from < own.length; from += TOLD_AT_ONCE) {
      tell({ kind: 'places', profileId, places: own.slice(from, from + TOLD_AT_ONCE) });
    }
  }
}

/** Says that a title was hidden, dropped, forgotten or brought back. */
export function announceTitle(profileId: string, { type, tmdbId }: TitleKey): void {
  tell({ kind: 'title', profileId, type, tmdbId });
}

function tell(change: Change): void {
  emit(change);
  if (hasOthers(TOPIC)) tellOthers(TOPIC, change);
}

function emit(change: Change): void {
  changes.get().emit(change.profileId, change);
}

hearOthers(TOPIC, emit);

/** Calls `listener` for what happens to these profiles. @returns what ends it. */
export function listen(profileIds: Iterable<string>, listener: (change: Change) => void): () => void {
  const ids = [...profileIds];
  for (const id of ids) changes.get().on(id, listener);
  return () => {
    for (const id of ids) changes.get().off(id, listener);
  };
}
