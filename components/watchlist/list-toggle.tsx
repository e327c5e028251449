'use client';

import { Check, Plus } from 'lucide-react';
import { toggleListed, useIsListed } from '@/components/watchlist/card-list';
import type { ListableTitle } from '@/lib/watchlist/listable';

/**
 * In a card's corner: on the list or off it in one touch. Seen where a pointer or the focus is on the card, always on
 * what has no pointer, and where the title is listed. Without a profile there is nothing.
 */
export function ListToggle({ title }: { title: ListableTitle }) {
  const listed = useIsListed(title);
  if (listed === null) return null;
  const Icon = listed ? Check : Plus;
  return (
    <button
      type="button"
      data-card-action=""
      aria-pressed={listed}
      aria-label={`My list: ${title.title}`}
      onClick={() => toggleListed(title)}
      className="card-action lrud-ignore"
    >
      <Icon className={listed ? 'text-accent' : ''} aria-hidden="true" />
    </button>
  );
}
