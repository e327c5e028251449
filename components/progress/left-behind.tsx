'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useProfileId } from '@/components/household/use-profile-id';
import { ACT_KEPT, ACTS_TRIED, areActsKept, PAGE_IS_CACHED } from '@/lib/http/kept-acts/flag';
import { JOURNAL_DATABASE } from '@/lib/progress/journal/journal-database';
import { DEVICE_DATABASE } from '@/lib/progress/on-device/database-name';
import { DEVICE_OWNER } from '@/lib/progress/on-device/owner';

/**
 * Looks once per visit whether this device still owes the server something; what arrives, Continue Watching hears of. A
 * browser that owes nothing need not even load the code that would send it.
 */
export function LeftBehind() {
  const profileId = useProfileId();
  const client = useQueryClient();
  useEffect(() => {
    if (!profileId || profileId === DEVICE_OWNER) return;
    // A browser without such storage has kept nothing.
    const delivering = deliverLeftBehind(profileId).catch(() => undefined);
    const leaving = new AbortController();
    const hear = (event?: Event) => {
      if (event || areActsKept())
        import('@/components/progress/hear-kept-acts')
          .then(({ hearKeptActs }) => hearKeptActs(profileId, client, event?.type))
          .catch(() => undefined);
    };
    for (const name of ['online', ACT_KEPT, ACTS_TRIED, PAGE_IS_CACHED])
      window.addEventListener(name, hear, { signal: leaving.signal });
    hear();
    return () => {
      leaving.abort();
      void delivering.then((stop) => stop?.());
    };
  }, [profileId, client]);
  return null;
}

async function deliverLeftBehind(profileId: string): Promise<(() => void) | undefined> {
  // Opening a database that is not there would make it, and without its store.
  const databases = (await indexedDB.databases()).map(({ name }) => name);
  const [hasJournal, hasDevice] = [JOURNAL_DATABASE, DEVICE_DATABASE].map((name) => databases.includes(name));
  if (!hasJournal && !hasDevice) return;
  const { carryLeftBehind } = await import('@/components/progress/carry-left-behind');
  return carryLeftBehind(profileId, { hasJournal, hasDevice });
}
