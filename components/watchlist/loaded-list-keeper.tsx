'use client';

import { useEffect } from 'react';
import { providePosterParts } from '@/components/catalog/poster-part';
import { ProgressQueryProvider } from '@/components/progress/progress-query-provider';
import { StateKeeper } from '@/components/progress/state-keeper';
import { ThumbsKeeper } from '@/components/thumbs/thumbs-keeper';
import { provideCardList } from '@/components/watchlist/card-list';
import { posterParts } from '@/components/watchlist/poster-parts';
import { useWatchlist } from '@/components/watchlist/use-watchlist';
import { isSameTitle } from '@/lib/catalog/title-key';

/** Holds the list, how titles stand and what is thought of them, and tells the cards of each. */
export function LoadedListKeeper({ profileId }: { profileId: string }) {
  return (
    <ProgressQueryProvider>
      <Keeper profileId={profileId} />
      <StateKeeper profileId={profileId} />
      <ThumbsKeeper profileId={profileId} />
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
  useEffect(() => {
    providePosterParts(posterParts);
    return () => provideCardList(null);
  }, []);
  return null;
}
