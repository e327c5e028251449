import { useCallback, useEffect, useState } from 'react';
import {
  type Download,
  downloadsOf,
  hearDownloads,
  type Unwritten,
  type WantedShow,
  wantedShows,
} from '@/lib/use-cases/downloads/stored-downloads';

interface Found {
  downloads: Download[];
  /** Those of which this device looks after the episodes. */
  shows: WantedShow[];
}

/** A profile's downloads as they are now; null until that is known, or where the browser refuses storage. */
export function useDownloads(owner: string | null): { found: Found | null; isRefused: boolean } {
  const [found, setFound] = useState<Found | null>(null);
  const [isRefused, setRefused] = useState(false);
  const [unwritten, setUnwritten] = useState<Unwritten | null>(null);
  const look = useCallback(() => {
    if (owner === null) return;
    Promise.all([downloadsOf(owner), wantedShows(owner)]).then(
      ([downloads, shows]) => setFound({ downloads, shows }),
      () => setRefused(true),
    );
  }, [owner]);
  useEffect(() => {
    look();
    return hearDownloads((said) => {
      setUnwritten(said);
      look();
    });
  }, [look]);
  const downloads = found?.downloads.map((one) => (one.id === unwritten?.id ? { ...one, ...unwritten } : one));
  return { found: found && { ...found, downloads: downloads ?? [] }, isRefused };
}
