'use client';

import { useEffect } from 'react';
import { ProgressQueryProvider } from '@/components/progress/progress-query-provider';
import { StateKeeper } from '@/components/progress/state-keeper';
import { provideCardList } from '@/components/watchlist/card-list';
import { useWatchlist } from '@/components/watchlist/use-watchlist';
import { isSameTitle } from '@/lib/catalog/title-key';

/** Holds the list and how titles stand, and tells the cards of both. */
export function LoadedListKeeper({ profileId }: { profileId: string }) {
  return (
    <ProgressQueryProvider>
      <Keeper profileId={profileId} />
      <StateKeeper profileId={profileId} />
    </ProgressQueryProvider>
  );
}

function Keeper({ profileId }: { profileId: string }) {
  const { entries, add, remove } = useWatchlist(profileId);
  useEffect(() => {
    if (!entries) return;
    const has = (title: Parameters<typeof remove>[0]) => entries.some((entry) => isSameTitle(entry, title));
    provideCardList({ entries, has, toggle: (title) => (has(title) ? remove(title) : add({ title })) });
  }, [entries, add, remove]);
  useEffect(() => () => provideCardList(null), []);
  return null;
}
