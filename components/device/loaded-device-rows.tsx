'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { keepEarlyRow } from '@/components/device/keep-early-row';
import { OnThisDevice } from '@/components/device/on-this-device';
import { MyListRow } from '@/components/home/my-list-row';
import { SignInHint } from '@/components/household/sign-in-hint';
import type { ContinueMenuProps } from '@/components/progress/continue-menu';
import { ContinueWatching } from '@/components/progress/continue-watching';
import { lateContinueWatchingQuery } from '@/components/progress/continue-watching-query';
import { ProgressQueryProvider } from '@/components/progress/progress-query-provider';
import { todayIn } from '@/lib/catalog/today';
import { EARLY_ROW } from '@/lib/http/early-row';
import { DEVICE_OWNER } from '@/lib/progress/on-device/owner';
import { watchlistQuery } from '@/lib/watchlist/queries';

export interface DeviceRowsProps extends Pick<ContinueMenuProps, 'loadSeasons' | 'loadSeason'> {
  /** Before it is painted that the rows are there: what stood in their place goes. */
  onThere: () => void;
}

export function LoadedDeviceRows(props: DeviceRowsProps) {
  return (
    <ProgressQueryProvider>
      <Rows {...props} />
    </ProgressQueryProvider>
  );
}

function Rows({ onThere, ...props }: DeviceRowsProps) {
  const frame = useRef<HTMLDivElement>(null);
  const row = useQuery(lateContinueWatchingQuery(DEVICE_OWNER));
  const list = useQuery(watchlistQuery(DEVICE_OWNER));
  const isThere = row.isError || row.data !== undefined;
  useLayoutEffect(() => {
    if (!isThere) return;
    takeFocusOver(frame.current);
    onThere();
  }, [isThere, onThere]);
  useEffect(() => {
    if (row.data) return whenIdle(() => keepEarlyRow(frame.current?.querySelector('section:has(li)') ?? null));
  }, [row.data]);
  if (row.isError) return <p className="gutter text-muted">This browser does not let Tonight keep your place.</p>;
  if (!row.data) return null;
  if (row.data.length === 0 && !list.data?.length) return <SignInHint />;
  const now = new Date();
  return (
    <>
      <div ref={frame} className="grid gap-3">
        <ContinueWatching
          profileId={DEVICE_OWNER}
          items={row.data}
          seenAt={row.dataUpdatedAt}
          today={todayIn(new Intl.DateTimeFormat().resolvedOptions().timeZone, now)}
          {...props}
        />
        <OnThisDevice />
      </div>
      <MyListRow key={list.data ? 'listed' : 'asked'} entries={list.data ?? []} />
    </>
  );
}

/** Whose focus was in the row that was drawn early has it on the same card. */
function takeFocusOver(frame: HTMLElement | null): void {
  const href = document.activeElement?.closest(`#${EARLY_ROW} a`)?.getAttribute('href');
  if (href) frame?.querySelector<HTMLElement>(`a[href="${CSS.escape(href)}"]`)?.focus({ preventScroll: true });
}

/** Safari has no idle callback. @returns what takes it back. */
function whenIdle(work: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(work, 1_000);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(work, { timeout: 2_000 });
  return () => cancelIdleCallback(idle);
}
