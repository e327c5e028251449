import { useState } from 'react';
import { adoptDeviceReports } from '@/lib/progress/reporter/journal';
import type { JournalEntry } from '@/lib/progress/reporter/journal-entry';
import { keptPlaceOf, progressChannel } from '@/lib/progress/reporter/progress-channel';
import { startPlace } from '@/lib/progress/start-place';
import type { WatchItem } from '@/lib/use-cases/watch/watch-item';

/** Playback must not wait longer for the device's own storage; the server's place is the next best. */
const PATIENCE_MS = 250;

/**
 * Where to start, in seconds, once the device has said whether it knows a newer place than the server. It is asked while
 * the page is still being drawn, so that the answer is there when there is an element to play in. Null on the server.
 */
export function useStartPlace(item: WatchItem): Promise<number> | null {
  const [place] = useState(() => (typeof window === 'undefined' ? null : findStartPlace(item)));
  return place;
}

async function findStartPlace(item: WatchItem): Promise<number> {
  const patience = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null));
  const kept = await Promise.race([keptHere(item).catch(() => null), patience]);
  return startPlace({
    requested: item.requestedStart,
    stored: item.place,
    serverNow: Date.parse(item.servedAt),
    kept,
    deviceNow: Date.now(),
  }).position;
}

/** The newest place this device keeps; what was watched before signing in is this profile's from now on. */
async function keptHere({ profileId, viewerId, key }: WatchItem): Promise<JournalEntry | null> {
  const { journal, delivery } = progressChannel();
  if (viewerId) {
    await adoptDeviceReports(journal, viewerId);
    delivery.nudge();
  }
  return keptPlaceOf(journal, { profileId, ...key });
}
