'use client';

import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';
import { HomeHeroSkeleton } from '@/components/catalog/home-hero-skeleton';
import { useInBrowser } from '@/components/ui/use-in-browser';
import { isSomethingOnDevice } from '@/lib/http/something-on-device';

const LoadedDeviceOpening = dynamic(
  () => import('@/components/device/loaded-device-opening').then((loaded) => loaded.LoadedDeviceOpening),
  { ssr: false, loading: HomeHeroSkeleton },
);

interface DeviceOpeningProps {
  /** Whether this device kept something as the page was asked for: then its room is left. */
  isExpected: boolean;
  /** What home opens on for who is in the middle of nothing. */
  children: ReactNode;
}

/** Home opens on the place that this device keeps of who has not signed in. A device that keeps nothing loads nothing. */
export function DeviceOpening({ isExpected, children }: DeviceOpeningProps) {
  const isOnDevice = useInBrowser(isSomethingOnDevice, isExpected);
  return isOnDevice ? <LoadedDeviceOpening>{children}</LoadedDeviceOpening> : children;
}
