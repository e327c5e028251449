'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { hear } from '@/lib/live/hear';
import { hearDevice } from '@/lib/progress/on-device/hear-device';
import { DEVICE_OWNER } from '@/lib/progress/on-device/owner';

/** However fast things change elsewhere, the page asks no more often than this. */
const QUIET_MS = 1_000;

/**
 * Asks again for whatever of a profile's progress is on the page when something of it changes, on this device or
 * another. Listens while the page is looked at, and catches up when the viewer comes back to it.
 * @param groups whose progress is on the page, too.
 */
export function useProgressChanges(profileId: string | null, groups: readonly string[] = []): void {
  const client = useQueryClient();
  const ids = [profileId, ...groups].join(' ');
  useEffect(() => {
    if (!profileId) return;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      waiting ??= setTimeout(() => {
        waiting = undefined;
        for (const id of ids.split(' ')) void client.invalidateQueries({ queryKey: ['progress', id] });
      }, QUIET_MS);
    };
    const stop =
      profileId === DEVICE_OWNER
        ? hearDevice(refresh)
        : hear({
            profileId,
            mayHaveMissed: refresh,
            onTold: (event, change) => {
              if (event === 'change' && isAbout(change, ids.split(' '))) refresh();
            },
          });
    return () => {
      stop();
      clearTimeout(waiting);
    };
  }, [client, profileId, ids]);
}

/** Only whose change it is matters here; what it was is asked for, and parsed with the answer. */
function isAbout(change: unknown, ids: string[]): boolean {
  return (
    typeof change === 'object' && change !== null && 'profileId' in change && ids.includes(String(change.profileId))
  );
}
