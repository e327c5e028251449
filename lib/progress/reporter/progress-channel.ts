import { itemName } from '@/lib/progress/item-name';
import type { Journal } from '@/lib/progress/journal/journal';
import type { JournalEntry, ReportedItem } from '@/lib/progress/journal/journal-entry';
import { openJournal } from '@/lib/progress/journal/stored-journal';
import type { Place } from '@/lib/progress/place-schema';
import { createBrowserDelivery } from '@/lib/progress/reporter/browser-delivery';
import type { Delivery } from '@/lib/progress/reporter/delivery';
import { keepForDevice } from '@/lib/progress/reporter/device-journal';
import { createOnceTold } from '@/lib/progress/reporter/once-told';

/** A report the server will never take. */
export interface Refusal {
  /** What it was about, when that is known. */
  title: string | null;
  /** Why, as the server says it. */
  words: string;
}

/** This page's way to the server: one journal and one delivery, whatever is played. */
export interface ProgressChannel {
  journal: Journal;
  delivery: Delivery;
  /** What the server answered last about an item, in this page; undefined when nothing did. */
  storedPlace: (item: ReportedItem) => Place | undefined;
  /** Calls back after every answer; the answer stops it. */
  onStored: (listener: () => void) => () => void;
  /**
   * Passes on what was refused, each session of an item once: to the newest listener or, while there is none, to the
   * next one. The answer stops it.
   */
  onRefused: (listener: (refusal: Refusal) => void) => () => void;
}

let channel: ProgressChannel | undefined;

/** Made at first use, in the browser only. Sends at once what an earlier page left behind. */
export function progressChannel(): ProgressChannel {
  channel ??= openChannel();
  return channel;
}

function openChannel(): ProgressChannel {
  const opening = openJournal();
  const journal: Journal = {
    // A report without a profile is the device's own, and is folded at once.
    keep: async (entry) => (entry.report.profileId === null ? keepForDevice(entry) : (await opening).keep(entry)),
    entries: async () => (await opening).entries(),
    settle: async (key, sequence) => (await opening).settle(key, sequence),
  };
  const stored = new Map<string, Place>();
  const storedListeners = new Set<() => void>();
  const refusals = createOnceTold<Refusal>();
  const delivery = createBrowserDelivery(journal, {
    onStored(places) {
      for (const place of places) stored.set(itemName(place), place);
      for (const listener of storedListeners) listener();
    },
    onRefused: ({ key, report }, words) => refusals.tell(key, { title: report.snapshot?.title ?? null, words }),
  });
  delivery.nudge();
  return {
    journal,
    delivery,
    storedPlace: (item) => stored.get(itemName(item)),
    onStored(listener) {
      storedListeners.add(listener);
      return () => storedListeners.delete(listener);
    },
    onRefused: refusals.listen,
  };
}

/** The newest thing this device knows about an item that the server may not; null when nothing is waiting. */
export async function journalPlaceOf(journal: Journal, item: ReportedItem): Promise<JournalEntry | null> {
  // By what it is about: how its key is spelled is up to the version that wrote it.
  return (await journal.entries()).findLast(({ report }) => itemName(report) === itemName(item)) ?? null;
}
