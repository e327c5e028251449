'use client';

import dynamic from 'next/dynamic';
import { useCallback, useEffect, useState } from 'react';
import { EarlyRow } from '@/components/device/early-row';
import type { DeviceRowsProps } from '@/components/device/loaded-device-rows';
import { SignInHint } from '@/components/household/sign-in-hint';
import { RowSkeleton } from '@/components/ui/skeleton';
import { useInBrowser } from '@/components/ui/use-in-browser';
import { isSomethingOnDevice } from '@/lib/http/something-on-device';
import { JOURNAL_DATABASE } from '@/lib/progress/journal/journal-database';

const LoadedDeviceRows = dynamic(
  () => import('@/components/device/loaded-device-rows').then((loaded) => loaded.LoadedDeviceRows),
  { ssr: false },
);

/**
 * What this device keeps of who has not signed in, in the places of Continue Watching and My list. A device that keeps
 * nothing loads nothing.
 * @param isExpected whether it kept something as the page was asked for: then its room is left.
 */
export function DeviceRows({ isExpected, ...props }: Omit<DeviceRowsProps, 'onThere'> & { isExpected: boolean }) {
  const isOnDevice = useInBrowser(isSomethingOnDevice, isExpected);
  const wasPlayed = useEarlierReports(!isOnDevice);
  const [isThere, setThere] = useState(false);
  const onThere = useCallback(() => setThere(true), []);
  const isWanted = isOnDevice || wasPlayed;
  return (
    <>
      {/* A page may have been kept for the day without a network before this browser had anything to show in it. */}
      {!isThere && (
        <EarlyRow>{isWanted ? <RowSkeleton heading="Continue watching" shape="still" /> : <SignInHint />}</EarlyRow>
      )}
      {isWanted && <LoadedDeviceRows {...props} onThere={onThere} />}
    </>
  );
}

/** Whether this browser has played something before it said so: an earlier version kept that with the reports. */
function useEarlierReports(wanted: boolean): boolean {
  const [found, setFound] = useState(false);
  useEffect(() => {
    if (!wanted || typeof indexedDB === 'undefined') return;
    indexedDB.databases().then(
      (databases) => setFound(databases.some(({ name }) => name === JOURNAL_DATABASE)),
      () => undefined,
    );
  }, [wanted]);
  return found;
}
