'use client';

import { useQuery } from '@tanstack/react-query';
import { KeptHere } from '@/components/device/kept-here';
import { MyListRow } from '@/components/home/my-list-row';
import { SignInHint } from '@/components/household/sign-in-hint';
import type { ContinueMenuProps } from '@/components/progress/continue-menu';
import { ContinueWatching } from '@/components/progress/continue-watching';
import { lateContinueWatchingQuery } from '@/components/progress/continue-watching-query';
import { ProgressQueryProvider } from '@/components/progress/progress-query-provider';
import { RowSkeleton } from '@/components/ui/skeleton';
import { todayIn } from '@/lib/catalog/today';
import { DEVICE_OWNER } from '@/lib/progress/on-device/owner';
import { watchlistQuery } from '@/lib/watchlist/queries';

export type DeviceRowsProps = Pick<ContinueMenuProps, 'loadSeasons' | 'loadSeason'>;

export function LoadedDeviceRows(props: DeviceRowsProps) {
  return (
    <ProgressQueryProvider>
      <Rows {...props} />
    </ProgressQueryProvider>
  );
}

function Rows(props: DeviceRowsProps) {
  const row = useQuery(lateContinueWatchingQuery(DEVICE_OWNER));
  const list = useQuery(watchlistQuery(DEVICE_OWNER));
  if (row.isError) return <p className="gutter text-muted">This browser does not let Tonight keep your place.</p>;
  if (!row.data) return <RowSkeleton heading="Continue watching" shape="still" />;
  if (row.data.length === 0 && !list.data?.length) return <SignInHint />;
  const now = new Date();
  return (
    <>
      <div className="grid gap-3">
        <ContinueWatching
          profileId={DEVICE_OWNER}
          items={row.data}
          seenAt={row.dataUpdatedAt}
          today={todayIn(new Intl.DateTimeFormat().resolvedOptions().timeZone, now)}
          {...props}
        />
        <KeptHere />
      </div>
      <MyListRow key={list.data ? 'listed' : 'asked'} entries={list.data ?? []} />
    </>
  );
}
