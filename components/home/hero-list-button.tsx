'use client';

import { Check, Plus } from 'lucide-react';
import { secondaryButton } from '@/components/ui/button';
import { toggleListed, useIsListed, useListedEntries } from '@/components/watchlist/card-list';
import { isSameTitle } from '@/lib/catalog/title-key';
import type { ListableTitle } from '@/lib/watchlist/listable';
import type { WatchlistEntry } from '@/lib/watchlist/schema';

/** On the list or off it, by what the page's cards know of the list: `listed` until they know. */
export function HeroListButton({ title, listed }: { title: ListableTitle; listed: WatchlistEntry[] }) {
  const isKnown = useIsListed(title) !== null;
  const isListed = useListedEntries(listed).some((entry) => isSameTitle(entry, title));
  const Icon = isListed ? Check : Plus;
  return (
    <button
      type="button"
      aria-pressed={isListed}
      aria-label={`My list: ${title.title}`}
      aria-disabled={!isKnown}
      onClick={() => toggleListed(title)}
      className={secondaryButton}
    >
      <Icon className={`size-5 ${isListed ? 'text-accent' : ''}`} aria-hidden="true" />
      My list
    </button>
  );
}
