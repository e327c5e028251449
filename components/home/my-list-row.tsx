'use client';

import { SeeAllLink } from '@/components/catalog/see-all-link';
import { TitleRow } from '@/components/titles/title-row';
import { useListedEntries } from '@/components/watchlist/card-list';
import { summaryOf } from '@/components/watchlist/list-card';
import type { WatchlistEntry } from '@/lib/watchlist/schema';

/** As many as one scrolls through; the list itself has its page. */
const SHOWN = 20;

/** The profile's list as a row, which follows what is added and taken off on this page. */
export function MyListRow({ entries }: { entries: WatchlistEntry[] }) {
  const listed = useListedEntries(entries);
  // A row that came only now would push the one under the hand away.
  if (entries.length === 0) return null;
  return (
    <TitleRow
      heading="My list"
      titles={listed.slice(0, SHOWN).map(summaryOf)}
      aside={<SeeAllLink href="/my-list" what="my list" />}
    />
  );
}
