import { useState } from 'react';
import { ownPlace } from '@/components/player/start/own-place';
import { isOffTheRecord, offTheRecordJournal } from '@/lib/progress/reporter/off-the-record';
import { journalPlaceOf, progressChannel } from '@/lib/progress/reporter/progress-channel';
import { type StartInput, startPlace } from '@/lib/progress/start-place';
import type { WatchItem } from '@/lib/use-cases/watch/watch-item';

/** Playback must not wait longer for the device's own storage; the server's place is the next best. */
const PATIENCE_MS = 250;

/**
 * Where to start, in seconds, once the device has said whether it knows a newer place than the server. It is asked
 * while the page is still being drawn, so that the answer is there when there is an element to play in. Null on the
 * server.
 */
export function useStartPlace(item: WatchItem): Promise<number> | null {
  const [place] = useState(() => (typeof window === 'undefined' ? null : findStartPlace(item)));
  return place;
}

async function findStartPlace(item: WatchItem): Promise<number> {
  const patience = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null));
  const known = await Promise.race([knownHere(item).catch(() => null), patience]);
  return startPlace({
    requested: item.requestedStart,
    stored: item.place,
    serverNow: Date.parse(item.servedAt),
    kept: null,
    deviceNow: Date.now(),
    ...known,
  }).position;
}

/** What this device knows: a newer place than the server's or, while the viewer has not signed in, the only one. */
async function knownHere(item: WatchItem): Promise<Partial<StartInput>> {
  const { profileId, key } = item;
  if (isOffTheRecord(profileId)) {
    const kept = await journalPlaceOf(offTheRecordJournal, { profileId, ...key });
    if (kept) return { kept };
  }
  if (profileId === null) return { stored: await ownPlace(item), serverNow: Date.now() };
  return { kept: await journalPlaceOf(progressChannel().journal, { profileId, ...key }) };
}
