import { createBrowserDelivery } from '@/lib/progress/reporter/browser-delivery';
import type { Delivery, DeliveryState } from '@/lib/progress/reporter/delivery';
import type { Journal } from '@/lib/progress/reporter/journal';
import { itemKey, type JournalEntry, type KeptReport } from '@/lib/progress/reporter/journal-entry';
import { openJournal } from '@/lib/progress/reporter/stored-journal';

/** This page's way to the server: one journal and one delivery, whatever is played. */
export interface ProgressChannel {
  journal: Journal;
  delivery: Delivery;
  /** Tells how delivery stands, now and whenever it changes; the answer stops it. */
  subscribe: (listener: (state: DeliveryState) => void) => () => void;
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
    keep: async (entry) => (await opening).keep(entry),
    entries: async () => (await opening).entries(),
    settle: async (key, sequence) => (await opening).settle(key, sequence),
  };
  const listeners = new Set<(state: DeliveryState) => void>();
  let state: DeliveryState = 'idle';
  const delivery = createBrowserDelivery(journal, (now) => {
    state = now;
    for (const listener of listeners) listener(now);
  });
  delivery.nudge();
  return {
    journal,
    delivery,
    subscribe(listener) {
      listeners.add(listener);
      listener(state);
      return () => listeners.delete(listener);
    },
  };
}

/** The newest thing this device knows about an item that the server may not; null when nothing is waiting. */
export async function keptPlaceOf(
  journal: Journal,
  item: Pick<KeptReport, 'profileId' | 'type' | 'tmdbId' | 'season' | 'episode'>,
): Promise<JournalEntry | null> {
  const prefix = `${itemKey(item)}/`;
  const entries = (await journal.entries()).filter((entry) => entry.key.startsWith(prefix));
  return entries.at(-1) ?? null;
}
