import { useEffect, useState } from 'react';
import type { WatchItem } from '@/components/player/watch-item';
import { adoptDeviceReports } from '@/lib/progress/reporter/journal';
import type { JournalEntry } from '@/lib/progress/reporter/journal-entry';
import { keptPlaceOf, progressChannel } from '@/lib/progress/reporter/progress-channel';
import { type StartPlace, startPlace } from '@/lib/progress/reporter/start-place';

/** Playback must not wait longer for the device's own storage; the server's place is the next best. */
const PATIENCE_MS = 250;

/** Where to start, null for the instant it takes to ask the device whether it knows a newer place than the server. */
export function useStartPlace(item: WatchItem): StartPlace | null {
  const [start, setStart] = useState<StartPlace | null>(null);

  useEffect(() => {
    let wanted = true;
    const patience = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null));
    const kept = keptHere(item).catch(() => null);
    Promise.race([kept, patience]).then((entry) => {
      if (!wanted) return;
      setStart(
        startPlace({
          requested: item.requestedStart,
          stored: item.place,
          serverNow: Date.parse(item.servedAt),
          kept: entry,
          deviceNow: Date.now(),
          duration: item.stream.durationSeconds,
        }),
      );
    });
    return () => {
      wanted = false;
    };
  }, [item]);

  return start;
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
