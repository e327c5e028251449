'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { hearChanges } from '@/lib/progress/hear-changes';

/** However fast things change elsewhere, the page asks no more often than this. */
const QUIET_MS = 1_000;

/**
 * Asks again for whatever of a profile's progress is on the page when something of it changes, on this device or
 * another. Listens while the page is looked at, and catches up when one comes back to it.
 */
export function useProgressChanges(profileId: string | null): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!profileId) return;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      waiting ??= setTimeout(() => {
        waiting = undefined;
        void client.invalidateQueries({ queryKey: ['progress', profileId] });
      }, QUIET_MS);
    };
    const stop = hearChanges({
      mayHaveMissed: refresh,
      onChange: (change) => {
        if (isAbout(change, profileId)) refresh();
      },
    });
    return () => {
      stop();
      clearTimeout(waiting);
    };
  }, [client, profileId]);
}

/** Only whose change it is matters here; what it was is asked for, and parsed with the answer. */
function isAbout(change: unknown, profileId: string): boolean {
  return typeof change === 'object' && change !== null && 'profileId' in change && change.profileId === profileId;
}
