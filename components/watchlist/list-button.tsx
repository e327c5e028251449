'use client';

import { Check, Plus } from 'lucide-react';
import { useProfileId } from '@/components/household/use-profile-id';
import { secondaryButton } from '@/components/ui/button';
import { useWatchlist } from '@/components/watchlist/use-watchlist';
import { isSameTitle } from '@/lib/catalog/title-key';
import type { ListableTitle } from '@/lib/watchlist/listable';

/**
 * Puts a title on the list of the profile that watches in this browser, or takes it off, in one touch. Needs a query
 * provider above it. Without a profile it keeps its place and does nothing yet.
 * @param shape `button` beside a play button, `icon` on a card.
 */
export function ListButton({ title, shape = 'button' }: { title: ListableTitle; shape?: 'button' | 'icon' }) {
  const profileId = useProfileId();
  const { entries, add, remove } = useWatchlist(profileId);
  const listed = entries?.some((entry) => isSameTitle(entry, title)) ?? false;
  const Icon = listed ? Check : Plus;
  const icon = <Icon className={`size-5 ${listed ? 'text-accent' : ''}`} aria-hidden="true" />;
  return (
    <button
      type="button"
      aria-pressed={listed}
      aria-label={`My list: ${title.title}`}
      aria-disabled={!entries}
      onClick={() => entries && (listed ? remove(title) : add({ title }))}
      className={
        shape === 'icon'
          ? 'grid size-10 place-items-center rounded-full border border-edge bg-ground/80 transition-colors hover:border-ink hover:bg-raised'
          : secondaryButton
      }
    >
      {icon}
      {shape === 'button' && 'My list'}
    </button>
  );
}
