'use client';

import dynamic from 'next/dynamic';
import { useSyncExternalStore } from 'react';
import type { OfferedTo } from '@/components/device/loaded-device-offer';
import { isSomethingKept } from '@/lib/http/kept-flag';

const LoadedDeviceOffer = dynamic(
  () => import('@/components/device/loaded-device-offer').then((loaded) => loaded.LoadedDeviceOffer),
  { ssr: false },
);

const never = () => () => undefined;

/** Offers a profile what was watched on this device before anybody signed in; nothing loads where there is nothing. */
export function DeviceOffer(props: OfferedTo) {
  const isKept = useSyncExternalStore(never, isSomethingKept, () => false);
  return isKept ? <LoadedDeviceOffer {...props} /> : null;
}
