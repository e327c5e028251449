'use client';

import dynamic from 'next/dynamic';
import { useProfileId } from '@/components/household/use-profile-id';

// Comes when the page stands: browsing needs no list, only the touch that adds to it.
const LoadedListKeeper = dynamic(
  () => import('@/components/watchlist/loaded-list-keeper').then((loaded) => loaded.LoadedListKeeper),
  { ssr: false },
);

/** Lets every poster of the page be put on the list. Once per layout. */
export function ListKeeper() {
  const profileId = useProfileId();
  return profileId ? <LoadedListKeeper key={profileId} profileId={profileId} /> : null;
}
