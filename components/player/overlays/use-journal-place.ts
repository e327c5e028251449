import { useEffect, useState } from 'react';
import { ownPlace } from '@/components/player/start/own-place';
import { journalPlaceOf, progressChannel } from '@/lib/progress/reporter/progress-channel';
import { startPlace } from '@/lib/progress/start-place';
import type { WatchItem } from '@/lib/use-cases/watch/watch-item';

/**
 * The second at which the title would begin if it were opened again: by what the server has answered so far and what
 * this device still keeps for it. Null while nothing is known, or not asked for.
 */
export function useJournalPlace(item: WatchItem, wanted: boolean): number | null {
  const [place, setPlace] = useState<number | null>(null);
  const [openedAt] = useState(() => performance.now());

  useEffect(() => {
    if (!wanted) return;
    let isWanted = true;
    const { journal, storedPlace, onStored } = progressChannel();
    const subject = { profileId: item.profileId, ...item.key };
    const look = async () => {
      const kept = await journalPlaceOf(journal, subject).catch(() => null);
      const stored = storedPlace(subject) ?? (await ownPlace(item).catch(() => null));
      const { position } = startPlace({
        requested: null,
        stored,
        serverNow: Date.parse(item.servedAt) + (performance.now() - openedAt),
        kept,
        deviceNow: Date.now(),
      });
      if (isWanted) setPlace(position > 0 ? position : null);
    };
    void look();
    const stop = onStored(() => void look());
    return () => {
      isWanted = false;
      stop();
    };
  }, [item, wanted, openedAt]);

  return wanted ? place : null;
}
