import { useCallback, useEffect, useState } from 'react';
import { type Download, downloadsOf, hearDownloads } from '@/lib/use-cases/downloads/ledger';

/** A profile's downloads as they are now; null until that is known, or where the browser refuses storage. */
export function useDownloads(owner: string | null): { downloads: Download[] | null; isRefused: boolean } {
  const [downloads, setDownloads] = useState<Download[] | null>(null);
  const [isRefused, setRefused] = useState(false);
  const look = useCallback(() => {
    if (owner !== null) downloadsOf(owner).then(setDownloads, () => setRefused(true));
  }, [owner]);
  useEffect(() => {
    look();
    return hearDownloads(look);
  }, [look]);
  return { downloads, isRefused };
}
