import { isSameTitle } from '@/lib/catalog/title-key';
import type { ListableTitle } from '@/lib/watchlist/listable';
import type { WatchlistEntry } from '@/lib/watchlist/schema';

/** With a title on top, or at a place; one that is there stays. */
export function withTitle(
  entries: WatchlistEntry[],
  profileId: string,
  { type, tmdbId, title, poster = null, backdrop = null }: ListableTitle,
  place?: number,
): WatchlistEntry[] {
  if (entries.some((entry) => isSameTitle(entry, { type, tmdbId }))) return entries;
  const position = place ?? (entries[0]?.position ?? 0) - 1;
  const added = { type, tmdbId, profileId, position, addedAt: new Date().toISOString(), title, poster, backdrop };
  return [...entries, added].sort((one, other) => one.position - other.position);
}
