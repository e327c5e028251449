import { useSyncExternalStore } from 'react';
import { isOffTheRecord, onOffTheRecord, setOffTheRecord } from '@/lib/progress/reporter/off-the-record';

/** Whether this tab sends no reports of what this profile (null: no profile) watches, and what switches that. */
export function useOffTheRecord(profileId: string | null): [boolean, (isOff: boolean) => void] {
  const isOff = useSyncExternalStore(
    onOffTheRecord,
    () => isOffTheRecord(profileId),
    () => false,
  );
  return [isOff, (next) => setOffTheRecord(profileId, next)];
}
