'use client';

import dynamic from 'next/dynamic';
import type { OfferedTo } from '@/components/device/loaded-device-offer';
import { useInBrowser } from '@/components/ui/use-in-browser';
import { isSomethingOnDevice } from '@/lib/http/something-on-device';

const LoadedDeviceOffer = dynamic(
  () => import('@/components/device/loaded-device-offer').then((loaded) => loaded.LoadedDeviceOffer),
  { ssr: false },
);

/** Offers a profile what was watched on this device before a viewer signed in; nothing loads where there is nothing. */
export function DeviceOffer(props: OfferedTo) {
  const isOnDevice = useInBrowser(isSomethingOnDevice, false);
  return isOnDevice ? <LoadedDeviceOffer {...props} /> : null;
}
