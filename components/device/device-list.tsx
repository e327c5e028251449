'use client';

import { useQuery } from '@tanstack/react-query';
import { ProgressQueryProvider } from '@/components/progress/progress-query-provider';
import { PosterGridSkeleton } from '@/components/ui/skeleton';
import { OwnList } from '@/components/watchlist/own-list';
import { DEVICE_OWNER } from '@/lib/progress/on-device/owner';
import { watchlistQuery } from '@/lib/watchlist/queries';

/** The list of who has not signed in, from this browser. */
export function DeviceList() {
  return (
    <ProgressQueryProvider>
      <Loaded />
    </ProgressQueryProvider>
  );
}

function Loaded() {
  const { data, isError } = useQuery(watchlistQuery(DEVICE_OWNER));
  if (isError) return <p className="text-muted">This browser does not let Tonight keep a list. Sign in to keep one.</p>;
  if (!data) return <PosterGridSkeleton />;
  return <OwnList profileId={DEVICE_OWNER} initial={data} />;
}
