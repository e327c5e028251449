'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** However fast things change elsewhere, the page asks no more often than this. */
const QUIET_MS = 1_000;
/** The first seconds belong to the page itself, which came fresh. */
const BEGIN_AFTER_MS = 2_000;

/**
 * Asks again for whatever of a profile's progress is on the page when something of it changes, on this device or
 * another. Listens while the page is looked at, and catches up when one comes back to it.
 */
export function useProgressChanges(profileId: string | null): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!profileId) return;
    let stream: EventSource | null = null;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let begun = false;
    const refresh = () => {
      waiting ??= setTimeout(() => {
        waiting = undefined;
        void client.invalidateQueries({ queryKey: ['progress', profileId] });
      }, QUIET_MS);
    };
    const listen = () => {
      if (!begun) return;
      if (document.visibilityState === 'hidden') {
        stream?.close();
        stream = null;
        return;
      }
      if (stream) return;
      stream = new EventSource('/api/progress/stream');
      // What happened while nobody listened, since the page was made or the connection was lost, is not told again.
      stream.addEventListener('open', refresh);
      stream.addEventListener('change', (event) => {
        if (isAbout(event.data, profileId)) refresh();
      });
    };
    const beginning = setTimeout(() => {
      begun = true;
      listen();
    }, BEGIN_AFTER_MS);
    document.addEventListener('visibilitychange', listen);
    return () => {
      document.removeEventListener('visibilitychange', listen);
      clearTimeout(beginning);
      clearTimeout(waiting);
      stream?.close();
    };
  }, [client, profileId]);
}

/** Only whose change it is matters here; what it was is asked for, and parsed with the answer. */
function isAbout(data: unknown, profileId: string): boolean {
  try {
    const change: { profileId?: unknown } = JSON.parse(String(data));
    return change.profileId === profileId;
  } catch {
    return false;
  }
}
