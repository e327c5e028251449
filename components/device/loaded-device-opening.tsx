'use client';

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { HomeHeroSkeleton } from '@/components/catalog/home-hero-skeleton';
import { OwnOpening } from '@/components/home/own-opening';
import { lateContinueWatchingQuery } from '@/components/progress/continue-watching-query';
import { ProgressQueryProvider } from '@/components/progress/progress-query-provider';
import { todayIn } from '@/lib/catalog/today';
import { DEVICE_OWNER } from '@/lib/progress/on-device/owner';
import { watchlistQuery } from '@/lib/watchlist/queries';

/** @param children what home opens on where this device is in the middle of nothing, or does not say. */
export function LoadedDeviceOpening({ children }: { children: ReactNode }) {
  return (
    <ProgressQueryProvider>
      <Opening>{children}</Opening>
    </ProgressQueryProvider>
  );
}

function Opening({ children }: { children: ReactNode }) {
  const row = useQuery(lateContinueWatchingQuery(DEVICE_OWNER));
  const list = useQuery(watchlistQuery(DEVICE_OWNER));
  if (row.isPending || list.isPending) return <HomeHeroSkeleton />;
  if (!row.data?.length) return children;
  return (
    <OwnOpening
      profileId={DEVICE_OWNER}
      items={row.data}
      seenAt={row.dataUpdatedAt}
      today={todayIn(new Intl.DateTimeFormat().resolvedOptions().timeZone, new Date())}
      listed={list.data ?? []}
    >
      {children}
    </OwnOpening>
  );
}
