import { itemName } from '@/lib/progress/item-name';
import type { Journal } from '@/lib/progress/journal/journal';
import { type JournalEntry, journalEntrySchema } from '@/lib/progress/journal/journal-entry';
import type { Delivery } from '@/lib/progress/reporter/delivery';

/*
 * Off the record a player sends no report, so that no history, row or statistics know of what it played. This tab alone
 * keeps the place, until the person closes it or lets the record go on.
 */

/** Whose playback in this tab is off the record; another profile's is on it. */
const WHOSE = 'tonight-off-the-record';
const PLACE = 'tonight-off-the-record/';
/** Stands for a viewer who has not signed in. */
const NOBODY = 'nobody';

const listeners = new Set<() => void>();

export function isOffTheRecord(profileId: string | null): boolean {
  return storage()?.getItem(WHOSE) === (profileId ?? NOBODY);
}

/** @param isOff false forgets, too, where one was. */
export function setOffTheRecord(profileId: string | null, isOff: boolean): void {
  const kept = storage();
  if (isOff) kept?.setItem(WHOSE, profileId ?? NOBODY);
  else {
    for (const key of Object.keys(kept ?? {})) if (key === WHOSE || key.startsWith(PLACE)) kept?.removeItem(key);
  }
  for (const listener of listeners) listener();
}

export function onOffTheRecord(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The newest of each item, in this tab. */
export const offTheRecordJournal: Journal = {
  async keep(entry) {
    // The player reports that it leaves a session when the record goes on already.
    if (!isOffTheRecord(entry.report.profileId)) return;
    storage()?.setItem(PLACE + itemName(entry.report), JSON.stringify(entry));
  },
  async entries() {
    const kept = storage();
    return Object.keys(kept ?? {})
      .filter((key) => key.startsWith(PLACE))
      .flatMap((key) => readEntry(kept?.getItem(key) ?? ''))
      .sort((one, other) => one.observedWall - other.observedWall);
  },
  async settle() {},
};

function readEntry(text: string): JournalEntry[] {
  try {
    return [journalEntrySchema.parse(JSON.parse(text))];
  } catch {
    return [];
  }
}

export const noDelivery: Pick<Delivery, 'nudge' | 'flush'> = { nudge: () => undefined, flush: () => undefined };

/** Null where the browser refuses it, and on the server: then nothing is off the record, and the switch says so. */
function storage(): Storage | null {
  try {
    return globalThis.sessionStorage ?? null;
  } catch {
    return null;
  }
}
