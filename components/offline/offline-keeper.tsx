'use client';

import { usePathname } from 'next/navigation';
import { useEffect } from 'react';
import { useProfileId } from '@/components/household/use-profile-id';

const isBuilt = process.env.NODE_ENV === 'production';

/** Keeps the app, and pages that were looked at, for the day there is no network. Loads nothing before the page is idle. */
export function OfflineKeeper() {
  const owner = useProfileId();
  const path = usePathname();
  useEffect(() => {
    if (!isBuilt || owner === null) return;
    const work = () =>
      // Without a network there is nothing to keep.
      import('@/components/offline/keep-offline')
        .then(({ keepOffline }) => keepOffline({ owner, path }))
        .catch(() => undefined);
    // Safari has no idle callback.
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(work, 2_000);
      return () => clearTimeout(timer);
    }
    const idle = requestIdleCallback(work, { timeout: 10_000 });
    return () => cancelIdleCallback(idle);
  }, [owner, path]);
  return null;
}
