'use client';

import { PosterCard } from '@/components/catalog/poster-card';
import { EmptyList } from '@/components/watchlist/empty-list';
import { summaryOf } from '@/components/watchlist/list-card';
import { ListTools } from '@/components/watchlist/list-tools';
import { useWatchlist } from '@/components/watchlist/use-watchlist';
import { titleText } from '@/lib/catalog/title-key';
import { followerOf, stepTarget } from '@/lib/watchlist/reorder';
import type { WatchlistEntry } from '@/lib/watchlist/schema';

/** Posters a first screen can show. */
const onFirstScreen = 12;

/** A profile's own list, to look through, put in order, and take titles off. */
export function OwnList({ profileId, initial }: { profileId: string; initial: WatchlistEntry[] }) {
  const { entries = initial, remove, move } = useWatchlist(profileId, initial);
  if (entries.length === 0) return <EmptyList />;
  return (
    <ul className="poster-grid">
      {entries.map((entry, index) => (
        <li key={titleText(entry)}>
          <PosterCard title={summaryOf(entry)} loading={index < onFirstScreen ? 'urgent' : undefined} />
          <ListTools
            title={entry.title}
            earlier={stepTarget(entries, entry, 'earlier')}
            later={stepTarget(entries, entry, 'later')}
            onMove={(after) => move({ title: entry, after, before: followerOf(entries, entry, after) })}
            onRemove={() => remove(entry)}
          />
        </li>
      ))}
    </ul>
  );
}
