'use client';

import dynamic from 'next/dynamic';
import { useProfileId } from '@/components/household/use-profile-id';
import { useSignOfLife } from '@/components/ui/use-sign-of-life';

const LoadedListKeeper = dynamic(
  () => import('@/components/watchlist/loaded-list-keeper').then((loaded) => loaded.LoadedListKeeper),
  { ssr: false },
);

/** Lets every poster of the page say how its title stands, and be put on the list. Once per layout. */
export function ListKeeper() {
  const profileId = useProfileId();
  const wanted = useSignOfLife();
  return profileId && wanted ? <LoadedListKeeper key={profileId} profileId={profileId} /> : null;
}
