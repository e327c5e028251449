import { titleText } from '@/lib/catalog/title-key';
import type { WatchlistEntry } from '@/lib/watchlist/schema';

/** A title that a profile of the household wants to see. */
export interface WantedTitle extends Omit<WatchlistEntry, 'profileId' | 'position'> {
  /** The profiles that have it on their list, in the order they put it there. */
  wantedBy: string[];
}

/**
 * Everybody's lists as one: what most people want comes first, then what was added last.
 * A title added by several shows as it was added last.
 */
export function householdList(entries: readonly WatchlistEntry[]): WantedTitle[] {
  const wanted = new Map<string, WantedTitle>();
  const oldestFirst = entries.toSorted((one, other) => one.addedAt.localeCompare(other.addedAt));
  for (const { profileId, position: _, ...title } of oldestFirst) {
    const key = titleText(title);
    wanted.set(key, { ...title, wantedBy: [...(wanted.get(key)?.wantedBy ?? []), profileId] });
  }
  return [...wanted.values()].sort(
    (one, other) => other.wantedBy.length - one.wantedBy.length || other.addedAt.localeCompare(one.addedAt),
  );
}
