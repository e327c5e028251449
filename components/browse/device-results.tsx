'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { useProfileId } from '@/components/household/use-profile-id';
import { PosterGridSkeleton } from '@/components/ui/skeleton';
import type { BrowseState, SearchParameters } from '@/lib/catalog/browse-address';
import type { MediaType } from '@/lib/catalog/catalog';
import type { OwnTitle } from '@/lib/catalog/own-order';
import { provideDeviceFacts } from '@/lib/use-cases/on-device/provide-device-facts';

interface DeviceResultsProps {
  type: MediaType;
  mine: NonNullable<BrowseState['mine']>;
  parameters: SearchParameters;
  load: (type: MediaType, parameters: SearchParameters, own: OwnTitle[]) => Promise<ReactNode>;
}

/** More do not fit one question; they are the ones longest ago. */
const MOST = 500;

/** For who has not signed in: the browser says what it knows, and the list is made of that. */
export function DeviceResults({ type, mine, parameters, load }: DeviceResultsProps) {
  const isAwake = useProfileId() !== null;
  const [list, setList] = useState<ReactNode>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    if (!isAwake) return;
    let isGone = false;
    ownOnDevice(type, mine)
      .then((own) => load(type, parameters, own.slice(0, MOST)))
      .then((found) => !isGone && setList(found))
      .catch(() => !isGone && setFailed(true));
    return () => {
      isGone = true;
    };
  }, [isAwake, type, mine, parameters, load]);
  if (hasFailed)
    return <p className="text-muted">This could not be found out just now. Reload the page to try again.</p>;
  return list ?? <PosterGridSkeleton />;
}

async function ownOnDevice(type: MediaType, mine: DeviceResultsProps['mine']): Promise<OwnTitle[]> {
  provideDeviceFacts();
  if (mine !== 'list') return (await import('@/lib/progress/on-device/device-progress')).seenOnDevice(type);
  const listed = await (await import('@/lib/watchlist/on-device/device-list')).listOnDevice();
  return listed.filter((entry) => entry.type === type).map(({ tmdbId, addedAt }) => ({ type, tmdbId, at: addedAt }));
}
